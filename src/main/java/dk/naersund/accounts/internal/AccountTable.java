package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.AccountEntry;
import dk.naersund.accounts.Grant;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables {@code account} and {@code account_grant}. */
public final class AccountTable {
  /** What {@link #account} and {@link #row} read, from {@code account a}. */
  static final String COLUMNS =
      """
      a.id, a.name, a.email, a.password, a.issuer, a.last_login, a.revoked,
      array(select g.role || coalesce(':' || g.organisation, '')
        from account_grant g where g.account = a.id) as grants
      """;

  private final DatabaseClient database;

  AccountTable(DatabaseClient database) {
    this.database = database;
  }

  /**
   * One account.
   *
   * @param password its encoded form; null when there is none
   */
  record Row(AccountEntry entry, @Nullable String password) {
    Account account() {
      return entry.account();
    }

    UUID id() {
      return UUID.fromString(account().id());
    }

    boolean isLocal() {
      return entry.from() == AccountEntry.Source.LOCAL;
    }

    boolean isRevoked() {
      return entry.state() == AccountEntry.State.REVOKED;
    }
  }

  /** Lets changes of accounts come one after the other until the transaction ends. */
  Mono<Void> lock() {
    return database.sql("lock table account in share row exclusive mode").then();
  }

  Flux<Row> list() {
    return database
        .sql("select " + COLUMNS + " from account a order by revoked is not null, name, id")
        .map(AccountTable::row)
        .all();
  }

  Mono<Row> find(UUID id) {
    return database
        .sql("select " + COLUMNS + " from account a where id = :id")
        .bind("id", id)
        .map(AccountTable::row)
        .one();
  }

  /** The local account that logs in with this address. */
  Mono<Row> findLocal(String email) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from account a where email = :email and issuer is null and revoked is null")
        .bind("email", email)
        .map(AccountTable::row)
        .one();
  }

  Mono<Row> findProviders(String issuer, String subject) {
    return database
        .sql("select " + COLUMNS + " from account a where issuer = :issuer and subject = :subject")
        .bind("issuer", issuer)
        .bind("subject", subject)
        .map(AccountTable::row)
        .one();
  }

  /** Whether an administrator other than this one can log in. */
  Mono<Boolean> hasAdministrator(@Nullable UUID otherThan) {
    return database
        .sql(
            """
            select exists (select from account a join account_grant g on g.account = a.id
              where g.role = 'administrator' and a.revoked is null and a.id <> :id
                and (a.password is not null or a.issuer is not null))
            """)
        .bind("id", otherThan == null ? new UUID(0, 0) : otherThan)
        .mapValue(Boolean.class)
        .one();
  }

  Mono<Void> insertLocal(UUID id, String name, String email, Instant now) {
    return database
        .sql("insert into account (id, name, email, made) values (:id, :name, :email, :now)")
        .bind("id", id)
        .bind("name", name)
        .bind("email", email)
        .bind("now", now)
        .then();
  }

  /** The account of somebody the provider knows: made at first sight, its name kept up to date. */
  Mono<UUID> putProviders(
      String issuer, String subject, String name, @Nullable String email, Instant now) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into account (id, name, email, issuer, subject, made)
                values (:id, :name, :email, :issuer, :subject, :now)
                on conflict (issuer, subject) do update set name = :name, email = :email
                returning id
                """)
            .bind("id", UUID.randomUUID())
            .bind("name", name)
            .bind("issuer", issuer)
            .bind("subject", subject)
            .bind("now", now);
    return (email == null
            ? insert.bindNull("email", String.class)
            : insert.bind("email", Email.normal(email)))
        .mapValue(UUID.class)
        .one();
  }

  Mono<Void> setGrants(UUID id, Collection<Grant> grants) {
    return database
        .sql("delete from account_grant where account = :id")
        .bind("id", id)
        .then()
        .thenMany(Flux.fromIterable(grants).concatMap(grant -> insertGrant(id, grant)))
        .then();
  }

  private Mono<Void> insertGrant(UUID id, Grant grant) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                "insert into account_grant (account, role, organisation)"
                    + " values (:id, :role, :organisation)")
            .bind("id", id)
            .bind("role", GrantWords.role(grant.role()));
    String organisation = grant.organisation();
    return (organisation == null
            ? insert.bindNull("organisation", String.class)
            : insert.bind("organisation", organisation))
        .then();
  }

  Mono<Void> setPassword(UUID id, String name, String password) {
    return database
        .sql("update account set name = :name, password = :password where id = :id")
        .bind("id", id)
        .bind("name", name)
        .bind("password", password)
        .then();
  }

  Mono<Void> loggedIn(UUID id, Instant now) {
    return database
        .sql("update account set last_login = :now where id = :id")
        .bind("id", id)
        .bind("now", now)
        .then();
  }

  Mono<Void> revoke(UUID id, Instant now) {
    return database
        .sql("update account set revoked = :now, password = null where id = :id")
        .bind("id", id)
        .bind("now", now)
        .then();
  }

  Mono<Void> restore(UUID id) {
    return database.sql("update account set revoked = null where id = :id").bind("id", id).then();
  }

  static Account account(Readable row) {
    String[] grants = Objects.requireNonNull(row.get("grants", String[].class));
    return new Account(
        Objects.requireNonNull(row.get("id", UUID.class)).toString(),
        Objects.requireNonNull(row.get("name", String.class)),
        Arrays.stream(grants).map(GrantWords::read).flatMap(Optional::stream).toList());
  }

  private static Row row(Readable row) {
    boolean local = row.get("issuer", String.class) == null;
    String password = row.get("password", String.class);
    AccountEntry.State state =
        row.get("revoked", Instant.class) != null
            ? AccountEntry.State.REVOKED
            : local && password == null ? AccountEntry.State.INVITED : AccountEntry.State.ACTIVE;
    return new Row(
        new AccountEntry(
            account(row),
            row.get("email", String.class),
            local ? AccountEntry.Source.LOCAL : AccountEntry.Source.PROVIDER,
            state,
            row.get("last_login", Instant.class)),
        password);
  }
}
