package dk.naersund.booking.internal;

import dk.naersund.availability.Calendar;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import dk.naersund.availability.internal.TestClaims;
import dk.naersund.booking.Asker;
import dk.naersund.booking.BookableSource;
import dk.naersund.booking.Bookings;
import dk.naersund.platform.SharedCounts;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/** The room on a test's database, wired as the program wires it, without its beat. */
final class BookingRoom implements AutoCloseable {
  static final ServiceAtSiteId AT = new ServiceAtSiteId("bakken", "sygepleje");
  static final Asker AGENT = new Asker(Asker.Channel.PHONE, "192.0.2.1");

  final DatabaseClient database;
  final BookingTable table;
  final Views views;
  final Bookings bookings;
  final AnswerTable answers;
  final Reconciler reconciler;
  private final ConnectionPool connections;

  BookingRoom(
      TestDatabase where,
      Secrets secrets,
      BookingSettings settings,
      List<FreeSlot> free,
      BookableSource... sources) {
    connections =
        new ConnectionPool(
            ConnectionPoolConfiguration.builder(where.connectionFactory())
                .initialSize(0)
                .maxSize(8)
                .maxIdleTime(Duration.ofSeconds(5))
                .build());
    database = DatabaseClient.create(connections);
    Clock clock = Clock.systemUTC();
    Transactions transactions = new Transactions(new R2dbcTransactionManager(connections));
    Calendar calendar = TestClaims.on(database);
    table = new BookingTable(database);
    views = new Views(secrets, clock);
    Limits limits = new Limits(SharedCounts.NONE, secrets);
    Lanes lanes = new Lanes();
    ToldPlaces places = new ToldPlaces(emptyRegistry());
    RemoteHolding remoteHolding =
        new RemoteHolding(List.of(sources), table, transactions, secrets, clock);
    RemoteBooking remote = new RemoteBooking(remoteHolding, table, transactions, views);
    CodeGuard guard = new CodeGuard(table, transactions, limits, settings);
    answers = new AnswerTable(database, table, transactions, secrets, limits, guard, settings);
    reconciler = new Reconciler(table, answers, remote, new Readings(database), settings);
    bookings =
        new DefaultBookings(
            new Holding(
                calendar,
                FreeTimes.of(clock, free),
                table,
                transactions,
                secrets,
                limits,
                lanes,
                views,
                remoteHolding,
                settings),
            new Confirming(
                calendar,
                table,
                transactions,
                secrets,
                limits,
                lanes,
                views,
                remote,
                places,
                settings),
            new Changing(
                calendar, table, transactions, secrets, guard, lanes, views, remote, places));
  }

  static Secrets secrets() {
    byte[] bytes = new byte[Secret.BYTES];
    bytes[0] = 7;
    return new Secrets(List.of(new Secret("test", bytes)));
  }

  /** As the program has them when nobody sets anything. */
  static BookingSettings settings(int holdsOfClient, int shareHeld, int bookingsOfClient) {
    return new BookingSettings(
        List.of(),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        holdsOfClient,
        10_000,
        shareHeld,
        bookingsOfClient,
        6,
        Duration.ofMillis(50),
        Duration.ofDays(14),
        Duration.ofDays(2),
        10_000,
        20,
        400,
        1000,
        20);
  }

  /** Makes slots from tomorrow on, ten minutes each. */
  static List<FreeSlot> slots(TestDatabase where, int count, int seats) {
    where.execute(
        """
        insert into slot (series, site_id, service, starts, minutes, seats)
        select (select coalesce(max(series), 0) + 1 from slot), '%s', '%s',
          date_trunc('second', now()) + interval '1 day' + n * interval '10 minutes', 10, %d
        from generate_series(1, %d) n
        """
            .formatted(AT.site(), AT.service(), seats, count));
    List<FreeSlot> slots = new ArrayList<>();
    try (var connection = where.connect();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "select id, starts from slot where series = (select max(series) from slot)"
                        + " order by id")) {
      while (rows.next()) {
        Instant start = Objects.requireNonNull(rows.getTimestamp(2)).toInstant();
        slots.add(new FreeSlot(SlotId.own(rows.getLong(1)), AT, start, 10, seats));
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return slots;
  }

  long count(String sql) {
    return Objects.requireNonNull(database.sql(sql).mapValue(Long.class).one().block());
  }

  static Registry emptyRegistry() {
    return (Registry)
        Proxy.newProxyInstance(
            Registry.class.getClassLoader(),
            new Class<?>[] {Registry.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("snapshot")) {
                return RegistrySnapshot.of(List.of(), List.of(), List.of(), List.of(), List.of());
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Override
  public void close() {
    connections.dispose();
  }
}
