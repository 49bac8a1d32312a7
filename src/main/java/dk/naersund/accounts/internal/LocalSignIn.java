package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.AccountEvent.What;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.Role;
import dk.naersund.accounts.SignIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Logging in with a password, and choosing it by a one-time link. */
@Component
final class LocalSignIn implements SignIn {
  private static final Duration WHEN_BUSY = Duration.ofMinutes(1);

  private final AccountTable accounts;
  private final KeyTable keys;
  private final EventTable events;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;
  private final AccountsSettings settings;
  private final TransactionalOperator transaction;
  private final ObjectProvider<ProviderMetadata> provider;
  private final Clock clock;

  LocalSignIn(
      AccountTable accounts,
      KeyTable keys,
      EventTable events,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions,
      AccountsSettings settings,
      TransactionalOperator transaction,
      ObjectProvider<ProviderMetadata> provider,
      Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.events = events;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
    this.settings = settings;
    this.transaction = transaction;
    this.provider = provider;
    this.clock = clock;
  }

  @Override
  public Mono<Outcome> byPassword(ServerWebExchange exchange, String email, String password) {
    String login = Email.normal(email);
    Optional<Instant> wait = attempts.begin(exchange.getRequest(), login);
    if (wait.isPresent()) {
      return Mono.just(new Outcome.TooMany(wait.get()));
    }
    return accounts
        .findLocal(login)
        .filter(row -> settings.local())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(row -> enter(exchange, login, row, password))
        .onErrorResume(RejectedExecutionException.class, busy -> later());
  }

  /** More people log in at once than passwords can be looked at. */
  private Mono<Outcome> later() {
    return Mono.just(new Outcome.TooMany(clock.instant().plus(WHEN_BUSY)));
  }

  private Mono<Outcome> enter(
      ServerWebExchange exchange, String login, Optional<AccountTable.Row> row, String password) {
    return passwords
        .matches(password, row.map(AccountTable.Row::password).orElse(null))
        .flatMap(
            right -> {
              if (!right || row.isEmpty()) {
                return Mono.just(new Outcome.Rejected("password", "wrong-login"));
              }
              attempts.succeeded(exchange.getRequest(), login);
              return sessions.begin(exchange, row.get().account()).map(Outcome.In::new);
            });
  }

  @Override
  public Mono<Invited> invited(String token) {
    return keys.link(new Secret(token), clock.instant())
        .flatMap(
            owner ->
                owner.account() == null
                    ? accounts
                        .hasAdministrator(null)
                        .filter(has -> !has)
                        .map(none -> new Invited(null, null))
                    : accounts
                        .find(owner.account())
                        .map(row -> new Invited(row.account().name(), row.entry().email())));
  }

  @Override
  public Mono<Outcome> byLink(
      ServerWebExchange exchange, String token, String name, String email, String password) {
    Optional<Instant> wait = attempts.begin(exchange.getRequest(), "");
    if (wait.isPresent()) {
      return Mono.just(new Outcome.TooMany(wait.get()));
    }
    return invited(token)
        .flatMap(
            invited -> {
              String login = invited.email() == null ? Email.normal(email) : invited.email();
              String known = invited.name() == null ? name.strip() : invited.name();
              return AccountRules.name(known)
                  .or(() -> AccountRules.email(login))
                  .<Mono<Outcome>>map(wrong -> Mono.just(rejected(wrong)))
                  .orElseGet(() -> choose(exchange, token, known, login, password));
            })
        .defaultIfEmpty(new Outcome.Rejected("link", "link-dead"))
        .onErrorResume(RejectedExecutionException.class, busy -> later());
  }

  private Mono<Outcome> choose(
      ServerWebExchange exchange, String token, String name, String login, String password) {
    return passwords
        .problem(password, List.of(name, login))
        .flatMap(
            problem ->
                problem.isPresent()
                    ? Mono.just(new Outcome.Rejected("password", problem.get()))
                    : passwords
                        .encoded(password)
                        .flatMap(encoded -> take(token, name, login, encoded))
                        .flatMap(id -> accounts.find(id))
                        .flatMap(row -> sessions.begin(exchange, row.account()))
                        .doOnNext(in -> attempts.succeeded(exchange.getRequest(), login))
                        .<Outcome>map(Outcome.In::new)
                        .defaultIfEmpty(new Outcome.Rejected("link", "link-dead"))
                        .onErrorReturn(
                            DuplicateKeyException.class,
                            new Outcome.Rejected("email", "email-taken")));
  }

  /** The account whose password is set now; empty when somebody else was faster with the link. */
  private Mono<UUID> take(String token, String name, String login, String encoded) {
    return accounts
        .lock()
        .then(keys.takeLink(new Secret(token), clock.instant()))
        .flatMap(
            owner ->
                owner.account() == null
                    ? firstAdministrator(name, login)
                    : Mono.just(owner.account()))
        .flatMap(
            id ->
                accounts
                    .setPassword(id, name, encoded)
                    .then(keys.deleteSessions(id))
                    .then(accounts.find(id))
                    .flatMap(row -> chosen(row.account()))
                    .thenReturn(id))
        .as(transaction::transactional);
  }

  private Mono<Void> chosen(Account account) {
    return events.write(account, UUID.fromString(account.id()), What.PASSWORD_CHOSEN, "", "");
  }

  private Mono<UUID> firstAdministrator(String name, String login) {
    UUID id = UUID.randomUUID();
    List<Grant> grants = List.of(Grant.of(Role.ADMINISTRATOR));
    return accounts
        .hasAdministrator(null)
        .filter(has -> !has)
        .flatMap(
            none ->
                accounts
                    .insertLocal(id, name, login, clock.instant())
                    .then(accounts.setGrants(id, grants))
                    .then(events.write(null, id, What.INVITED, "", GrantWords.write(grants)))
                    .thenReturn(id));
  }

  private static Outcome rejected(AccountRules.Wrong wrong) {
    return new Outcome.Rejected(wrong.field(), wrong.problem());
  }

  @Override
  public Mono<URI> out(ServerWebExchange exchange) {
    ProviderMetadata there = provider.getIfAvailable();
    return sessions
        .end(exchange)
        .flatMap(byProvider -> byProvider && there != null ? there.wayOut() : Mono.<URI>empty());
  }

  @Override
  public Optional<Provider> provider() {
    AccountsSettings.Oidc oidc = settings.oidc();
    return oidc == null
        ? Optional.empty()
        : Optional.of(new Provider(oidc.name(), GuardedPaths.TO_PROVIDER));
  }

  @Override
  public boolean local() {
    return settings.local();
  }
}
