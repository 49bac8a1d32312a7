package dk.naersund.pages.internal.account;

import dk.naersund.accounts.SignIn;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import dk.naersund.pages.internal.account.FormView.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Logging in and out, and choosing a password by a one-time link. */
@Controller
final class LoginPages {
  private static final String LOGIN = "/log-ind";

  /** What the address may say went wrong on the way here. */
  private static final Set<String> KNOWN =
      Set.of("udbyder-tavs", "udbyder-afviste", "lukket", "udloebet");

  private final SignIn signIn;
  private final AccountWords words;

  LoginPages(SignIn signIn, AccountWords words) {
    this.signIn = signIn;
    this.words = words;
  }

  /** Where else one can log in. */
  record ProviderView(String label, String href) {}

  @GetMapping(LOGIN)
  Rendering ask(
      ServerWebExchange exchange,
      @RequestParam(required = false) @Nullable String til,
      @RequestParam(required = false) @Nullable String problem) {
    Spoken spoken = words.of(exchange);
    Map<String, String> problems =
        problem != null && KNOWN.contains(problem)
            ? Map.of("email", spoken.get("login." + problem))
            : Map.of();
    return login(spoken, new Typed(Map.of("til", til == null ? "" : til), problems))
        .status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .build();
  }

  @PostMapping(LOGIN)
  Mono<Rendering> enter(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    return AccountWords.typed(exchange)
        .flatMap(
            typed ->
                signIn
                    .byPassword(exchange, typed.value("email"), typed.value("password"))
                    .map(
                        outcome ->
                            outcome instanceof SignIn.Outcome.In
                                ? to(SignIn.destination(typed.value("til")))
                                : refused(login(spoken, wrong(spoken, typed, outcome)), outcome)));
  }

  private Rendering.Builder<?> login(Spoken spoken, Typed typed) {
    String destination = typed.value("til");
    FormView form =
        new FormView(
            spoken.href(LOGIN),
            spoken.get("login.button"),
            List.of(
                spoken.field(typed, "email", "email", "username", false),
                spoken.field(typed, "password", "password", "current-password", false)),
            typed.errors());
    return spoken
        .page("login", spoken.get("login.heading"))
        .modelAttribute("form", form)
        .modelAttribute("local", signIn.local())
        .modelAttribute("destination", destination.isEmpty() ? "" : SignIn.destination(destination))
        .modelAttribute(
            "provider",
            signIn
                .provider()
                .map(
                    provider ->
                        List.of(
                            new ProviderView(
                                spoken.get("login.provider", provider.name()),
                                provider.path() + til(destination))))
                .orElse(List.of()));
  }

  private static String til(String destination) {
    return destination.isEmpty()
        ? ""
        : "?til=" + URLEncoder.encode(SignIn.destination(destination), StandardCharsets.UTF_8);
  }

  /** Takes a browser that comes from the provider on to the page it wanted. */
  @GetMapping(LOGIN + "/videre")
  Rendering onwards(
      ServerWebExchange exchange, @RequestParam(required = false) @Nullable String til) {
    Spoken spoken = words.of(exchange);
    return spoken
        .page("onwards", spoken.get("login.in"))
        .modelAttribute("destination", SignIn.destination(til))
        .build();
  }

  @PostMapping("/log-ud")
  Mono<Rendering> leave(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    return signIn
        .out(exchange)
        .map(
            there ->
                spoken
                    .page("left", spoken.get("login.out"))
                    .modelAttribute("there", there)
                    .modelAttribute(
                        "provider", signIn.provider().map(SignIn.Provider::name).orElse(""))
                    .build())
        .switchIfEmpty(Mono.fromSupplier(() -> to("/")));
  }

  @GetMapping("/konto/link/{token}")
  Mono<Rendering> invited(ServerWebExchange exchange, @PathVariable String token) {
    Spoken spoken = words.of(exchange);
    return signIn
        .invited(token)
        .map(invited -> link(spoken, token, invited, Typed.NOTHING).build())
        .switchIfEmpty(Mono.fromSupplier(() -> dead(spoken)));
  }

  @PostMapping("/konto/link/{token}")
  Mono<Rendering> chosen(ServerWebExchange exchange, @PathVariable String token) {
    Spoken spoken = words.of(exchange);
    return AccountWords.typed(exchange)
        .flatMap(
            typed ->
                signIn
                    .invited(token)
                    .flatMap(invited -> choose(exchange, spoken, token, invited, typed)))
        .switchIfEmpty(Mono.fromSupplier(() -> dead(spoken)));
  }

  private Mono<Rendering> choose(
      ServerWebExchange exchange,
      Spoken spoken,
      String token,
      SignIn.Invited invited,
      Typed typed) {
    return signIn
        .byLink(exchange, token, typed.value("name"), typed.value("email"), typed.value("password"))
        .map(
            outcome ->
                outcome instanceof SignIn.Outcome.In
                    ? to(spoken.href("/konto"))
                    : refused(
                        link(spoken, token, invited, wrong(spoken, typed, outcome)), outcome));
  }

  private static Rendering.Builder<?> link(
      Spoken spoken, String token, SignIn.Invited invited, Typed typed) {
    String email = invited.email();
    List<FormView.FieldView> who =
        email == null
            ? List.of(
                spoken.field(typed, "name", "text", "name", false),
                spoken.field(typed, "email", "email", "username", false))
            : List.of();
    List<FormView.FieldView> fields = new ArrayList<>(who);
    fields.add(spoken.field(typed, "password", "password", "new-password", true));
    return spoken
        .page("link", spoken.get("link.heading"))
        .modelAttribute(
            "lead", email == null ? spoken.get("link.first") : spoken.get("link.lead", email))
        .modelAttribute(
            "form",
            new FormView(
                spoken.href("/konto/link/" + token),
                spoken.get("link.button"),
                fields,
                typed.errors()));
  }

  private static Rendering dead(Spoken spoken) {
    return spoken
        .page("dead-link", spoken.get("link.dead.heading"))
        .modelAttribute("login", spoken.href(LOGIN))
        .status(HttpStatus.NOT_FOUND)
        .build();
  }

  private static Typed wrong(Spoken spoken, Typed typed, SignIn.Outcome outcome) {
    return switch (outcome) {
      case SignIn.Outcome.Rejected(String field, String problem) ->
          typed.with(field, spoken.problem(problem));
      case SignIn.Outcome.TooMany(var again) ->
          typed.with("email", spoken.get("problem.too-many", spoken.words().time(again)));
      case SignIn.Outcome.In in -> typed;
    };
  }

  private static Rendering refused(Rendering.Builder<?> page, SignIn.Outcome outcome) {
    return page.status(
            outcome instanceof SignIn.Outcome.TooMany
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.BAD_REQUEST)
        .build();
  }

  static Rendering to(String path) {
    return Rendering.redirectTo(path).status(HttpStatus.SEE_OTHER).build();
  }
}
