package dk.naersund.pages.internal.account;

import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.AccountEvent;
import dk.naersund.accounts.AccountOutcome;
import dk.naersund.accounts.Accounts;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import dk.naersund.pages.internal.account.FormView.Typed;
import dk.naersund.pages.internal.frame.PageNotFound;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** One account: its roles, its history, a new link, and taking access away. */
@Controller
@RequestMapping(UserPages.USERS + "/{id:[0-9a-f-]{36}}")
final class UserPage {
  private final Accounts accounts;
  private final AccountWords words;

  UserPage(Accounts accounts, AccountWords words) {
    this.accounts = accounts;
    this.words = words;
  }

  /** One line of the history. */
  record EventView(String when, String what, String who, String why, String detail) {}

  @GetMapping
  Mono<Rendering> show(ServerWebExchange exchange, @PathVariable String id) {
    return page(words.of(exchange), id, Typed.NOTHING, null);
  }

  @PostMapping("/roller")
  Mono<Rendering> roles(ServerWebExchange exchange, @PathVariable String id) {
    return change(
        exchange,
        id,
        (form, why) -> accounts.changeGrants(id, RoleChoice.read(form).grants(), why));
  }

  @PostMapping("/link")
  Mono<Rendering> link(ServerWebExchange exchange, @PathVariable String id) {
    return change(exchange, id, (form, why) -> accounts.newLink(id, why));
  }

  @PostMapping("/luk")
  Mono<Rendering> revoke(ServerWebExchange exchange, @PathVariable String id) {
    return change(exchange, id, (form, why) -> accounts.revoke(id, why));
  }

  @PostMapping("/genaabn")
  Mono<Rendering> restore(ServerWebExchange exchange, @PathVariable String id) {
    return change(exchange, id, (form, why) -> accounts.restore(id, why));
  }

  private Mono<Rendering> change(
      ServerWebExchange exchange,
      String id,
      BiFunction<MultiValueMap<String, String>, String, Mono<AccountOutcome>> change) {
    Spoken spoken = words.of(exchange);
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              Typed typed = new Typed(form.toSingleValueMap(), Map.of());
              return change
                  .apply(form, typed.value("why"))
                  .flatMap(outcome -> answer(spoken, id, typed, RoleChoice.read(form), outcome));
            });
  }

  private Mono<Rendering> answer(
      Spoken spoken, String id, Typed typed, RoleChoice chosen, AccountOutcome outcome) {
    return switch (outcome) {
      case AccountOutcome.Rejected(String field, String problem) ->
          page(spoken, id, typed.with(field, spoken.problem(problem)), chosen);
      case AccountOutcome.Link link ->
          accounts.find(id).map(entry -> HandOver.page(spoken, entry.account().name(), link));
      default -> Mono.just(LoginPages.to(spoken.href(UserPages.USERS + "/" + id)));
    };
  }

  private Mono<Rendering> page(Spoken spoken, String id, Typed typed, @Nullable RoleChoice chosen) {
    return accounts
        .find(id)
        .switchIfEmpty(Mono.error(() -> new PageNotFound("account")))
        .zipWith(
            accounts.history(id).map(event -> view(spoken, event)).collectList(),
            (entry, events) -> render(spoken, entry, events, typed, chosen));
  }

  private static Rendering render(
      Spoken spoken,
      AccountEntry entry,
      List<EventView> events,
      Typed typed,
      @Nullable RoleChoice chosen) {
    String here = UserPages.USERS + "/" + entry.account().id();
    RoleChoice roles = chosen == null ? RoleChoice.of(entry.account().grants()) : chosen;
    boolean revoked = entry.state() == AccountEntry.State.REVOKED;
    boolean local = entry.from() == AccountEntry.Source.LOCAL;
    return spoken
        .page("user", entry.account().name())
        .modelAttribute("user", UserPages.UserView.of(spoken, entry))
        .modelAttribute("roles", spoken.grants(entry.account().grants()))
        .modelAttribute("choice", roles.view(spoken, typed))
        .modelAttribute("why", spoken.why(typed))
        .modelAttribute("errors", typed.errors())
        .modelAttribute("local", local)
        .modelAttribute("mayChange", local && !revoked)
        .modelAttribute("revoked", revoked)
        .modelAttribute("toRoles", spoken.href(here + "/roller"))
        .modelAttribute("toLink", spoken.href(here + "/link"))
        .modelAttribute("toRevoke", spoken.href(here + "/luk"))
        .modelAttribute("toRestore", spoken.href(here + "/genaabn"))
        .modelAttribute("events", events)
        .modelAttribute("users", spoken.href(UserPages.USERS))
        .status(typed.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .build();
  }

  private static EventView view(Spoken spoken, AccountEvent event) {
    return new EventView(
        spoken.day(event.at()),
        spoken.event(event),
        event.who().equals("-") ? spoken.get("event.program") : event.who(),
        event.why(),
        spoken.detail(event));
  }
}
