package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.AccountEvent;
import dk.naersund.accounts.AccountEvent.What;
import dk.naersund.accounts.AccountOutcome;
import dk.naersund.accounts.Accounts;
import dk.naersund.accounts.Grant;
import dk.naersund.accounts.OneTimeLink;
import dk.naersund.accounts.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What administrators do with accounts, each change in one transaction with its event. */
@Component
final class AccountAdministration implements Accounts {
  private static final Duration FIRST_LINK_LASTS = Duration.ofHours(24);
  private static final Duration LINK_LASTS = Duration.ofDays(7);

  private final AccountTable accounts;
  private final KeyTable keys;
  private final EventTable events;
  private final AccountsSettings settings;
  private final TransactionalOperator transaction;
  private final Clock clock;

  AccountAdministration(
      AccountTable accounts,
      KeyTable keys,
      EventTable events,
      AccountsSettings settings,
      TransactionalOperator transaction,
      Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.events = events;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Mono<Account> current() {
    return CurrentAccount.find();
  }

  @Override
  public Flux<AccountEntry> list() {
    return CurrentAccount.administrator()
        .flatMapMany(me -> accounts.list().map(AccountTable.Row::entry));
  }

  @Override
  public Mono<AccountEntry> find(String id) {
    return CurrentAccount.administrator().flatMap(me -> row(id)).map(AccountTable.Row::entry);
  }

  @Override
  public Flux<AccountEvent> history(String id) {
    return CurrentAccount.administrator()
        .flatMapMany(me -> Mono.justOrEmpty(uuid(id)).flatMapMany(events::list));
  }

  @Override
  public Mono<AccountOutcome> invite(
      String name, String email, Collection<Grant> grants, String why) {
    String login = Email.normal(email);
    Optional<AccountRules.Wrong> wrong =
        AccountRules.name(name)
            .or(() -> AccountRules.email(login))
            .or(() -> AccountRules.grants(grants))
            .or(() -> AccountRules.why(why));
    UUID id = UUID.randomUUID();
    return CurrentAccount.administrator()
        .flatMap(
            me ->
                wrong.isPresent()
                    ? rejected(wrong.get())
                    : accounts
                        .insertLocal(id, name.strip(), login, clock.instant())
                        .then(accounts.setGrants(id, grants))
                        .then(events.write(me, id, What.INVITED, why, GrantWords.write(grants)))
                        .then(link(id, LINK_LASTS))
                        .<AccountOutcome>map(link -> new AccountOutcome.Link(id.toString(), link))
                        .as(transaction::transactional))
        .onErrorReturn(
            DuplicateKeyException.class, new AccountOutcome.Rejected("email", "email-taken"));
  }

  @Override
  public Mono<AccountOutcome> newLink(String id, String why) {
    return change(
        id,
        why,
        (me, row) ->
            !row.isLocal() || row.isRevoked()
                ? rejected(new AccountRules.Wrong("link", "not-local"))
                : handOver(me, row, What.LINK_MADE, why));
  }

  @Override
  public Mono<AccountOutcome> changeGrants(String id, Collection<Grant> grants, String why) {
    return change(
        id,
        why,
        (me, row) -> {
          if (!row.isLocal()) {
            return rejected(new AccountRules.Wrong("grants", "not-local"));
          }
          Optional<AccountRules.Wrong> wrong = AccountRules.grants(grants);
          boolean stays = grants.contains(Grant.of(Role.ADMINISTRATOR));
          return wrong.isPresent()
              ? rejected(wrong.get())
              : unlessLast(
                  row,
                  stays,
                  accounts
                      .setGrants(row.id(), grants)
                      .then(
                          events.write(
                              me,
                              row.id(),
                              What.GRANTS_CHANGED,
                              why,
                              GrantWords.write(row.account().grants())
                                  + " → "
                                  + GrantWords.write(grants))));
        });
  }

  @Override
  public Mono<AccountOutcome> revoke(String id, String why) {
    return change(
        id,
        why,
        (me, row) ->
            unlessLast(
                row,
                false,
                accounts
                    .revoke(row.id(), clock.instant())
                    .then(keys.deleteSessions(row.id()))
                    .then(keys.deleteTokens(row.id()))
                    .then(keys.deleteLinks(row.id()))
                    .then(events.write(me, row.id(), What.REVOKED, why, ""))));
  }

  @Override
  public Mono<AccountOutcome> restore(String id, String why) {
    return change(
            id,
            why,
            (me, row) -> {
              if (!row.isRevoked()) {
                return Mono.just(new AccountOutcome.Done());
              }
              Mono<Void> restored = accounts.restore(row.id());
              return row.isLocal()
                  ? restored.then(handOver(me, row, What.RESTORED, why))
                  : restored
                      .then(events.write(me, row.id(), What.RESTORED, why, ""))
                      .thenReturn(new AccountOutcome.Done());
            })
        .onErrorReturn(
            DuplicateKeyException.class, new AccountOutcome.Rejected("email", "email-taken"));
  }

  @Override
  public Mono<OneTimeLink> firstLink() {
    return settings.local()
        ? accounts
            .hasAdministrator(null)
            .filter(has -> !has)
            .flatMap(none -> link(null, FIRST_LINK_LASTS))
        : Mono.empty();
  }

  /** One change of one account by an administrator, with a reason. */
  private Mono<AccountOutcome> change(
      String id, String why, BiFunction<Account, AccountTable.Row, Mono<AccountOutcome>> change) {
    Optional<AccountRules.Wrong> wrong = AccountRules.why(why);
    return CurrentAccount.administrator()
        .flatMap(
            me ->
                wrong.isPresent()
                    ? rejected(wrong.get())
                    : accounts
                        .lock()
                        .then(row(id))
                        .flatMap(row -> change.apply(me, row))
                        .switchIfEmpty(rejected(new AccountRules.Wrong("id", "unknown")))
                        .as(transaction::transactional));
  }

  /** Somebody must be left who can undo it. */
  private Mono<AccountOutcome> unlessLast(
      AccountTable.Row row, boolean staysAdministrator, Mono<Void> change) {
    Mono<AccountOutcome> done = change.thenReturn(new AccountOutcome.Done());
    return staysAdministrator || !row.account().has(Role.ADMINISTRATOR)
        ? done
        : accounts
            .hasAdministrator(row.id())
            .flatMap(
                other ->
                    other
                        ? done
                        : rejected(new AccountRules.Wrong("grants", "last-administrator")));
  }

  private Mono<AccountOutcome> handOver(Account me, AccountTable.Row row, What what, String why) {
    return keys.deleteLinks(row.id())
        .then(events.write(me, row.id(), what, why, ""))
        .then(link(row.id(), LINK_LASTS))
        .map(link -> new AccountOutcome.Link(row.account().id(), link));
  }

  private Mono<OneTimeLink> link(@Nullable UUID account, Duration lasts) {
    Secret secret = Secret.random();
    Instant expires = clock.instant().plus(lasts);
    return keys.insertLink(secret, account, expires)
        .thenReturn(new OneTimeLink(GuardedPaths.LINK + secret.text(), expires));
  }

  private Mono<AccountTable.Row> row(String id) {
    return Mono.justOrEmpty(uuid(id)).flatMap(accounts::find);
  }

  static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Mono<AccountOutcome> rejected(AccountRules.Wrong wrong) {
    return Mono.just(new AccountOutcome.Rejected(wrong.field(), wrong.problem()));
  }
}
