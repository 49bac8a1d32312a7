package dk.naersund.availability.internal;

import dk.naersund.availability.Calendar;
import dk.naersund.availability.CalendarEditor;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.hours.DanishDays;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.Registry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/**
 * One instance's calendar on a test's database, wired as the program wires it, without its beat.
 */
final class TestCalendar implements AutoCloseable {
  final DatabaseClient database;
  final Calendar calendar;
  final CalendarEditor editor;
  final DatabaseBrokenTimes broken;
  final OwnSlots slots;
  final CalendarFiller filler;
  final CurrentFreeTimes free;
  private final ConnectionPool connections;

  TestCalendar(TestDatabase where, Registry registry, int pool) {
    connections =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(where.connectionFactory())
                .initialSize(0)
                .maxSize(pool)
                .maxIdleTime(Duration.ofSeconds(5))
                .build());
    database = DatabaseClient.create(connections);
    R2dbcTransactionManager transactions = new R2dbcTransactionManager(connections);
    SeriesExpansion expansion = new SeriesExpansion(DanishDays.standard());
    free = new CurrentFreeTimes(Clock.systemUTC());
    free.follow(registry.snapshot());
    slots = new OwnSlots(database, transactions, Clock.systemUTC(), free);
    filler = new CalendarFiller(database, transactions, expansion);
    calendar = new DatabaseClaims(database, () -> {});
    editor = new DatabaseCalendarEditor(database, transactions, registry, expansion, () -> {});
    broken = new DatabaseBrokenTimes(database, registry);
  }

  /** What a query would see after a look at the database. */
  FreeTimesSnapshot look() {
    Objects.requireNonNull(slots.catchUp().block());
    return free.current();
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
