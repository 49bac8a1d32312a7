package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.OwnAccount.ApiToken;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What opens an account beside its password: sessions, tokens of programs, one-time links. */
final class KeyTable {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final DatabaseClient database;

  KeyTable(DatabaseClient database) {
    this.database = database;
  }

  /** Whose key it is, and when it was used last. */
  record Held(Account account, @Nullable Instant used) {
    /** Uses are written down to the minute: not every request writes. */
    boolean isStale(Instant now) {
      return used == null || used.isBefore(now.minus(A_MINUTE));
    }
  }

  Mono<Void> insertSession(Secret secret, UUID account, Instant now) {
    return database
        .sql(
            "insert into account_session (hash, account, started, used)"
                + " values (:hash, :account, :now, :now)")
        .bind("hash", secret.hash())
        .bind("account", account)
        .bind("now", now)
        .then();
  }

  /** The account of a session that was begun and used late enough. */
  Mono<Held> session(Secret secret, Instant begunAfter, Instant usedAfter) {
    return held("account_session", "k.started > :begun and k.used > :used", secret)
        .bind("begun", begunAfter)
        .bind("used", usedAfter)
        .map(KeyTable::held)
        .one();
  }

  Mono<Void> sessionUsed(Secret secret, Instant now) {
    return used("account_session", secret, now);
  }

  /** Ends a session; whether it was of an account of the provider's, empty when there was none. */
  Mono<Boolean> deleteSession(Secret secret) {
    return database
        .sql(
            """
            delete from account_session s using account a
            where s.hash = :hash and a.id = s.account returning a.issuer is not null
            """)
        .bind("hash", secret.hash())
        .mapValue(Boolean.class)
        .one();
  }

  Mono<Void> deleteSessions(UUID account) {
    return delete("account_session", account);
  }

  Mono<Void> deleteTokens(UUID account) {
    return delete("account_token", account);
  }

  Mono<Void> deleteLinks(UUID account) {
    return delete("account_link", account);
  }

  private Mono<Void> used(String table, Secret secret, Instant now) {
    return database
        .sql("update " + table + " set used = :now where hash = :hash")
        .bind("hash", secret.hash())
        .bind("now", now)
        .then();
  }

  private Mono<Void> delete(String table, UUID account) {
    return database
        .sql("delete from " + table + " where account = :account")
        .bind("account", account)
        .then();
  }

  Mono<Void> insertToken(Secret secret, UUID account, ApiToken token) {
    return database
        .sql(
            "insert into account_token (hash, id, account, name, made, expires)"
                + " values (:hash, :id, :account, :name, :made, :expires)")
        .bind("hash", secret.hash())
        .bind("id", UUID.fromString(token.id()))
        .bind("account", account)
        .bind("name", token.name())
        .bind("made", token.made())
        .bind("expires", token.expires())
        .then();
  }

  Mono<Held> token(Secret secret, Instant now) {
    return held("account_token", "k.expires > :now", secret)
        .bind("now", now)
        .map(KeyTable::held)
        .one();
  }

  Mono<Void> tokenUsed(Secret secret, Instant now) {
    return used("account_token", secret, now);
  }

  Flux<ApiToken> tokens(UUID account) {
    return database
        .sql("select * from account_token where account = :account order by made desc, id")
        .bind("account", account)
        .map(
            row ->
                new ApiToken(
                    Objects.requireNonNull(row.get("id", UUID.class)).toString(),
                    Objects.requireNonNull(row.get("name", String.class)),
                    Objects.requireNonNull(row.get("made", Instant.class)),
                    Objects.requireNonNull(row.get("expires", Instant.class)),
                    row.get("used", Instant.class)))
        .all();
  }

  /** The name of the token that was taken away; empty when the account has none with this id. */
  Mono<String> deleteToken(UUID id, UUID account) {
    return database
        .sql("delete from account_token where id = :id and account = :account returning name")
        .bind("id", id)
        .bind("account", account)
        .mapValue(String.class)
        .one();
  }

  /**
   * Keeps a link.
   *
   * @param account whose it is; null for the first administrator
   */
  Mono<Void> insertLink(Secret secret, @Nullable UUID account, Instant expires) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                "insert into account_link (hash, account, expires)"
                    + " values (:hash, :account, :expires)")
            .bind("hash", secret.hash())
            .bind("expires", expires);
    return (account == null
            ? insert.bindNull("account", UUID.class)
            : insert.bind("account", account))
        .then();
  }

  /** Whom a link is for. */
  record LinkOwner(@Nullable UUID account) {}

  Mono<LinkOwner> link(Secret secret, Instant now) {
    return database
        .sql("select account from account_link where hash = :hash and expires > :now")
        .bind("hash", secret.hash())
        .bind("now", now)
        .map(row -> new LinkOwner(row.get("account", UUID.class)))
        .one();
  }

  /** Uses a link up, and with it all others for the same account. */
  Mono<LinkOwner> takeLink(Secret secret, Instant now) {
    return database
        .sql("delete from account_link where hash = :hash and expires > :now returning account")
        .bind("hash", secret.hash())
        .bind("now", now)
        .map(row -> new LinkOwner(row.get("account", UUID.class)))
        .one()
        .flatMap(owner -> deleteOthers(owner).thenReturn(owner));
  }

  private Mono<Void> deleteOthers(LinkOwner owner) {
    UUID account = owner.account();
    return account == null
        ? database.sql("delete from account_link where account is null").then()
        : deleteLinks(account);
  }

  /** Removes what nobody can use any more. */
  Mono<Void> sweep(Instant now, Instant usedBefore) {
    return database
        .sql("delete from account_session where used < :used")
        .bind("used", usedBefore)
        .then()
        .then(expired("account_token", now))
        .then(expired("account_link", now))
        .then(expired("account_login", now));
  }

  private Mono<Void> expired(String table, Instant now) {
    return database.sql("delete from " + table + " where expires < :now").bind("now", now).then();
  }

  /** Looks for the account of a key that is still good. */
  private DatabaseClient.GenericExecuteSpec held(String table, String good, Secret secret) {
    return database
        .sql(
            """
            select k.used, %s from %s k join account a on a.id = k.account
            where k.hash = :hash and %s and a.revoked is null
            """
                .formatted(AccountTable.COLUMNS, table, good))
        .bind("hash", secret.hash());
  }

  private static Held held(Readable row) {
    return new Held(AccountTable.account(row), row.get("used", Instant.class));
  }
}
