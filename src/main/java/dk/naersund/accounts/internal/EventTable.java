package dk.naersund.accounts.internal;

import dk.naersund.accounts.Account;
import dk.naersund.accounts.AccountEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table {@code account_event}: who did what with which account, and why. */
final class EventTable {
  private static final String THE_PROGRAM = "-";

  private final DatabaseClient database;
  private final Clock clock;

  EventTable(DatabaseClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Writes one down.
   *
   * @param who null for the program itself
   */
  Mono<Void> write(
      @Nullable Account who, UUID account, AccountEvent.What what, String why, String detail) {
    DatabaseClient.GenericExecuteSpec insert =
        database
            .sql(
                """
                insert into account_event (at, who, who_name, account, what, why, detail)
                values (:at, :who, :name, :account, :what, :why, :detail)
                """)
            .bind("at", clock.instant())
            .bind("name", who == null ? THE_PROGRAM : who.name())
            .bind("account", account)
            .bind("what", what.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .bind("why", why)
            .bind("detail", detail);
    return (who == null
            ? insert.bindNull("who", UUID.class)
            : insert.bind("who", UUID.fromString(who.id())))
        .then();
  }

  Flux<AccountEvent> list(UUID account) {
    return database
        .sql("select * from account_event where account = :account order by number desc")
        .bind("account", account)
        .map(
            row ->
                new AccountEvent(
                    Objects.requireNonNull(row.get("at", Instant.class)),
                    Objects.requireNonNull(row.get("who_name", String.class)),
                    AccountEvent.What.valueOf(
                        Objects.requireNonNull(row.get("what", String.class))
                            .toUpperCase(Locale.ROOT)
                            .replace('-', '_')),
                    Objects.requireNonNull(row.get("why", String.class)),
                    Objects.requireNonNull(row.get("detail", String.class))))
        .all();
  }
}
