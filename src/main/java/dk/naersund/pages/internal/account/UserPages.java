package dk.naersund.pages.internal.account;

import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.AccountOutcome;
import dk.naersund.accounts.Accounts;
import dk.naersund.pages.internal.account.AccountWords.Spoken;
import dk.naersund.pages.internal.account.FormView.FieldView;
import dk.naersund.pages.internal.account.FormView.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who has which role, and inviting more. */
@Controller
final class UserPages {
  static final String USERS = "/konto/brugere";
  private static final String NEW = USERS + "/ny";

  private final Accounts accounts;
  private final AccountWords words;

  UserPages(Accounts accounts, AccountWords words) {
    this.accounts = accounts;
    this.words = words;
  }

  /** One line of the list. */
  record UserView(String name, String email, String href, String roles, String state, String seen) {
    static UserView of(Spoken spoken, AccountEntry entry) {
      String email = entry.email();
      return new UserView(
          entry.account().name(),
          email == null ? "" : email,
          spoken.href(USERS + "/" + entry.account().id()),
          spoken.joined(entry.account().grants()),
          spoken.get("state." + entry.state().name().toLowerCase(Locale.ROOT)),
          spoken.day(entry.lastLogin()));
    }
  }

  @GetMapping(USERS)
  Mono<Rendering> list(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    return accounts
        .list()
        .map(entry -> UserView.of(spoken, entry))
        .collectList()
        .map(
            users ->
                spoken
                    .page("users", spoken.get("users.heading"))
                    .modelAttribute("users", users)
                    .modelAttribute("invite", spoken.href(NEW))
                    .modelAttribute("own", spoken.href("/konto"))
                    .modelAttribute("acts", spoken.href(ActsPage.PATH))
                    .build());
  }

  @GetMapping(NEW)
  Rendering ask(ServerWebExchange exchange) {
    return form(words.of(exchange), Typed.NOTHING, RoleChoice.none());
  }

  @PostMapping(NEW)
  Mono<Rendering> invite(ServerWebExchange exchange) {
    Spoken spoken = words.of(exchange);
    return exchange
        .getFormData()
        .flatMap(
            form -> {
              Typed typed = new Typed(form.toSingleValueMap(), Map.of());
              RoleChoice chosen = RoleChoice.read(form);
              return accounts
                  .invite(
                      typed.value("name"),
                      typed.value("email"),
                      chosen.grants(),
                      typed.value("why"))
                  .map(outcome -> answer(spoken, typed, chosen, outcome));
            });
  }

  private static Rendering answer(
      Spoken spoken, Typed typed, RoleChoice chosen, AccountOutcome outcome) {
    return switch (outcome) {
      case AccountOutcome.Link link -> HandOver.page(spoken, typed.value("name"), link);
      case AccountOutcome.Rejected(String field, String problem) ->
          form(spoken, typed.with(field, spoken.problem(problem)), chosen);
      default -> LoginPages.to(spoken.href(USERS));
    };
  }

  private static Rendering form(Spoken spoken, Typed typed, RoleChoice chosen) {
    List<FieldView> fields =
        List.of(
            spoken.field(typed, "name", "text", "off", false),
            spoken.field(typed, "email", "email", "off", true));
    return spoken
        .page("invite", spoken.get("invite.heading"))
        .modelAttribute(
            "form",
            new FormView(spoken.href(NEW), spoken.get("invite.button"), fields, typed.errors()))
        .modelAttribute("why", spoken.why(typed))
        .modelAttribute("choice", chosen.view(spoken, typed))
        .modelAttribute("users", spoken.href(USERS))
        .status(typed.problems().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .build();
  }
}
