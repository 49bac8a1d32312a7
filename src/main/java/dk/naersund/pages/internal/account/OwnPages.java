package dk.naersund.pages.internal.account;

import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.AccountOutcome;
import dk.naersund.accounts.OwnAccount;
import dk.naersund.accounts.Role;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import dk.naersund.pages.internal.account.FormView.ErrorView;
import dk.naersund.pages.internal.account.FormView.Typed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One's own account: roles, password, keys for programs. */
@Controller
final class OwnPages {
  private final OwnAccount own;
  private final AccountWords words;

  OwnPages(OwnAccount own, AccountWords words) {
    this.own = own;
    this.words = words;
  }

  /** A page that the account may open. */
  record PlaceView(String href, String name) {}

  /** A program's key, without its secret. */
  record KeyView(String name, String made, String used, String action, String button) {}

  @GetMapping("/konto")
  Mono<Rendering> account(ServerWebExchange exchange) {
    return page(exchange, Typed.NOTHING, Typed.NOTHING, "", "");
  }

  @PostMapping("/konto/adgangskode")
  Mono<Rendering> password(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    return AccountWords.typed(exchange)
        .flatMap(
            typed ->
                own.changePassword(exchange, typed.value("old"), typed.value("chosen"))
                    .flatMap(
                        outcome ->
                            outcome instanceof AccountOutcome.Rejected wrong
                                ? page(
                                    exchange,
                                    typed.with(wrong.field(), spoken.problem(wrong.problem())),
                                    Typed.NOTHING,
                                    "",
                                    "")
                                : page(
                                    exchange,
                                    Typed.NOTHING,
                                    Typed.NOTHING,
                                    spoken.get("own.password.done"),
                                    "")));
  }

  @PostMapping("/konto/noegler")
  Mono<Rendering> makeKey(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    return AccountWords.typed(exchange)
        .flatMap(
            typed ->
                own.makeToken(typed.value("purpose"))
                    .flatMap(
                        outcome ->
                            switch (outcome) {
                              case AccountOutcome.Token(String token) ->
                                  page(
                                      exchange,
                                      Typed.NOTHING,
                                      Typed.NOTHING,
                                      spoken.get("own.key.done"),
                                      token);
                              case AccountOutcome.Rejected wrong ->
                                  page(
                                      exchange,
                                      Typed.NOTHING,
                                      typed.with("purpose", spoken.problem(wrong.problem())),
                                      "",
                                      "");
                              default -> Mono.just(LoginPages.to(spoken.href("/konto")));
                            }));
  }

  @PostMapping("/konto/noegler/{id}/fjern")
  Mono<Rendering> removeKey(ServerWebExchange exchange, @PathVariable String id) {
    return own.revokeToken(id).thenReturn(LoginPages.to(words.of(exchange).href("/konto")));
  }

  /**
   * The page.
   *
   * @param done what was done just now; empty for nothing
   * @param key a new key, to be shown this once; empty for none
   */
  private Mono<Rendering> page(
      ServerWebExchange exchange, Typed password, Typed key, String done, String shown) {
    Spoken spoken = words.of(exchange);
    List<ErrorView> errors = new ArrayList<>(password.errors());
    errors.addAll(key.errors());
    return own.entry()
        .zipWith(
            own.tokens().map(token -> view(spoken, token)).collectList(),
            (entry, keys) ->
                spoken
                    .page("own", spoken.get("own.heading"))
                    .modelAttribute("entry", entry)
                    .modelAttribute("local", entry.from() == AccountEntry.Source.LOCAL)
                    .modelAttribute("roles", spoken.grants(entry.account().grants()))
                    .modelAttribute("places", places(spoken, entry))
                    .modelAttribute("password", passwordForm(spoken, password))
                    .modelAttribute("key", keyForm(spoken, key))
                    .modelAttribute("keys", keys)
                    .modelAttribute("errors", errors)
                    .modelAttribute("done", done)
                    .modelAttribute("shown", shown)
                    .modelAttribute("logout", spoken.href("/log-ud"))
                    .status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                    .build());
  }

  private static List<PlaceView> places(Spoken spoken, AccountEntry entry) {
    List<PlaceView> places = new ArrayList<>();
    if (List.of(Role.EDITOR, Role.REGIONAL_EDITOR, Role.ADMINISTRATOR).stream()
        .anyMatch(entry.account()::has)) {
      places.add(new PlaceView(spoken.href("/kommune"), spoken.get("place.kommune")));
    }
    if (entry.account().has(Role.AGENT)) {
      places.add(new PlaceView(spoken.href("/callcenter"), spoken.get("place.callcenter")));
    }
    if (entry.account().has(Role.PLANNER)) {
      places.add(new PlaceView(spoken.href("/plan"), spoken.get("place.plan")));
    }
    if (entry.account().has(Role.ADMINISTRATOR)) {
      places.add(new PlaceView(spoken.href("/konto/brugere"), spoken.get("users.heading")));
    }
    return places;
  }

  private static FormView passwordForm(Spoken spoken, Typed typed) {
    return new FormView(
        spoken.href("/konto/adgangskode"),
        spoken.get("own.password.button"),
        List.of(
            spoken.field(typed, "old", "password", "current-password", false),
            spoken.field(typed, "chosen", "password", "new-password", true)),
        typed.errors());
  }

  private static FormView keyForm(Spoken spoken, Typed typed) {
    return new FormView(
        spoken.href("/konto/noegler"),
        spoken.get("own.key.button"),
        List.of(spoken.field(typed, "purpose", "text", "off", true)),
        typed.errors());
  }

  private static KeyView view(Spoken spoken, OwnAccount.ApiToken token) {
    return new KeyView(
        token.name(),
        spoken.get("own.key.days", spoken.day(token.made()), spoken.day(token.expires())),
        spoken.get("own.key.used", spoken.day(token.lastUsed())),
        spoken.href("/konto/noegler/" + token.id() + "/fjern"),
        spoken.get("own.key.remove", token.name()));
  }
}
