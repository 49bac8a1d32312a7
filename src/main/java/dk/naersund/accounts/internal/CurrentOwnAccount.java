package dk.naersund.accounts.internal;

import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.AccountEvent.What;
import dk.naersund.accounts.AccountOutcome;
import dk.naersund.accounts.OwnAccount;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What people do with their own account. */
@Component
final class CurrentOwnAccount implements OwnAccount {
  /** Long enough for a program nobody wants to touch, short enough that somebody looks at it. */
  private static final Period TOKEN_LASTS = Period.ofYears(1);

  private final AccountTable accounts;
  private final KeyTable keys;
  private final EventTable events;
  private final Passwords passwords;
  private final Sessions sessions;
  private final TransactionalOperator transaction;
  private final Clock clock;

  CurrentOwnAccount(
      AccountTable accounts,
      KeyTable keys,
      EventTable events,
      Passwords passwords,
      Sessions sessions,
      TransactionalOperator transaction,
      Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.events = events;
    this.passwords = passwords;
    this.sessions = sessions;
    this.transaction = transaction;
    this.clock = clock;
  }

  private Mono<AccountTable.Row> row() {
    return CurrentAccount.find().flatMap(account -> accounts.find(UUID.fromString(account.id())));
  }

  @Override
  public Mono<AccountEntry> entry() {
    return row().map(AccountTable.Row::entry);
  }

  @Override
  public Mono<AccountOutcome> changePassword(
      ServerWebExchange exchange, String old, String chosen) {
    return row()
        .flatMap(
            row ->
                row.isLocal()
                    ? passwords
                        .matches(old, row.password())
                        .flatMap(
                            right -> right ? choose(row, chosen) : rejected("old", "wrong-old"))
                        .flatMap(outcome -> goOn(exchange, row, outcome))
                    : rejected("chosen", "not-local"));
  }

  private Mono<AccountOutcome> goOn(
      ServerWebExchange exchange, AccountTable.Row row, AccountOutcome outcome) {
    return outcome instanceof AccountOutcome.Done
        ? sessions.begin(exchange, row.account()).thenReturn(outcome)
        : Mono.just(outcome);
  }

  private Mono<AccountOutcome> choose(AccountTable.Row row, String chosen) {
    List<String> personal = List.of(row.account().name(), String.valueOf(row.entry().email()));
    return passwords
        .problem(chosen, personal)
        .flatMap(
            problem ->
                problem.isPresent()
                    ? rejected("chosen", problem.get())
                    : passwords.encoded(chosen).flatMap(encoded -> write(row, encoded)));
  }

  private Mono<AccountOutcome> write(AccountTable.Row row, String encoded) {
    return accounts
        .setPassword(row.id(), row.account().name(), encoded)
        .then(keys.deleteSessions(row.id()))
        .then(events.write(row.account(), row.id(), What.PASSWORD_CHOSEN, "", ""))
        .<AccountOutcome>thenReturn(new AccountOutcome.Done())
        .as(transaction::transactional);
  }

  @Override
  public Flux<ApiToken> tokens() {
    return CurrentAccount.find().flatMapMany(account -> keys.tokens(UUID.fromString(account.id())));
  }

  @Override
  public Mono<AccountOutcome> makeToken(String name) {
    return row()
        .flatMap(
            row ->
                !row.isLocal()
                    ? rejected("name", "not-local")
                    : AccountRules.name(name)
                        .map(wrong -> rejected(wrong.field(), wrong.problem()))
                        .orElseGet(() -> insert(row, name.strip())));
  }

  private Mono<AccountOutcome> insert(AccountTable.Row row, String name) {
    Secret secret = new Secret(Bearers.PERSONAL + Secret.random().text());
    Instant now = clock.instant();
    Instant expires = now.atOffset(ZoneOffset.UTC).plus(TOKEN_LASTS).toInstant();
    ApiToken token = new ApiToken(UUID.randomUUID().toString(), name, now, expires, null);
    return keys.insertToken(secret, row.id(), token)
        .then(events.write(row.account(), row.id(), What.TOKEN_MADE, "", name))
        .<AccountOutcome>thenReturn(new AccountOutcome.Token(secret.text()))
        .as(transaction::transactional);
  }

  @Override
  public Mono<AccountOutcome> revokeToken(String id) {
    return row()
        .flatMap(
            row ->
                Mono.justOrEmpty(AccountAdministration.uuid(id))
                    .flatMap(token -> keys.deleteToken(token, row.id()))
                    .flatMap(
                        name -> events.write(row.account(), row.id(), What.TOKEN_REVOKED, "", name))
                    .<AccountOutcome>thenReturn(new AccountOutcome.Done())
                    .as(transaction::transactional));
  }

  private static Mono<AccountOutcome> rejected(String field, String problem) {
    return Mono.just(new AccountOutcome.Rejected(field, problem));
  }
}
