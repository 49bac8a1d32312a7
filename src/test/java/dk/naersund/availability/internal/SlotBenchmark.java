package dk.naersund.availability.internal;

import static dk.naersund.availability.internal.ClinicRegistry.SERVICE;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.HoldOutcome;
import dk.naersund.availability.SlotId;
import dk.naersund.platform.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import reactor.core.publisher.Flux;

/**
 * 200 sites of 10,000 slots each in our own calendar: loading, memory, the first free times of ten
 * places, catching up with changes, and 10,000 clients who want 1,000 slots at two instances. The
 * database is that of the tests: on this machine, and not waiting for the disk.
 */
final class SlotBenchmark {
  private static final int SITES = 200;
  private static final int SLOTS = 10_000;
  private static final int QUERIES = 200_000;
  private static final int CLIENTS = 10_000;
  private static final int WANTED = 1_000;
  private static final Random RANDOM = new Random(20261122);

  private SlotBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    TestDatabase database = TestDatabase.create();
    ClinicRegistry registry = new ClinicRegistry(SITES);
    long started = System.nanoTime();
    database.execute(
        """
        insert into slot (series, site_id, service, starts, minutes, seats)
        select site, 'klinik-' || site, 'sygepleje',
          date_trunc('day', now()) + interval '1 day' + n * interval '15 minutes', 15, 1
        from generate_series(0, %d) site, generate_series(1, %d) n;
        analyze slot
        """
            .formatted(SITES - 1, SLOTS));
    line("rows written, s", (System.nanoTime() - started) / 1e9);
    line(
        "table with its indexes, MB",
        Double.parseDouble(text(database, "select pg_total_relation_size('slot') / 1e6")));
    try (TestCalendar here = new TestCalendar(database, registry, 10);
        TestCalendar there = new TestCalendar(database, registry, 10)) {
      long before = used();
      for (int run = 0; run < 3; run++) {
        started = System.nanoTime();
        Long free = here.slots.load().block();
        System.out.printf(
            Locale.ROOT, "loaded %,d: %.2f s%n", free, (System.nanoTime() - started) / 1e9);
      }
      line("memory, MB", (used() - before) / 1e6);
      firstFree(here);
      catchUp(database, here);
      race(database, here, there);
    }
  }

  /** The first free times of ten places at one moment, as one search asks them. */
  private static void firstFree(TestCalendar here) {
    Instant begin = Instant.now();
    for (int round = 0; round < 3; round++) {
      ask("ten first free times", here, begin, second -> true);
      ask("ten, the 100th of them fits", here, begin, second -> second % 90_000 == 0);
      ask("ten, none of up to 10,000 fits", here, begin, second -> false);
    }
  }

  private static void ask(String what, TestCalendar here, Instant begin, LongPredicate fits) {
    int queries = fits.test(0) && fits.test(1) ? QUERIES : 500;
    long[] nanos = new long[queries];
    long found = 0;
    for (int query = 0; query < queries; query++) {
      Instant from = begin.plusSeconds(RANDOM.nextInt(90 * 86_400));
      long started = System.nanoTime();
      FreeTimesSnapshot free = here.free.current();
      for (int place = 0; place < 10; place++) {
        FirstFree first = free.at("klinik-" + RANDOM.nextInt(SITES), SERVICE).first(from, fits);
        found += first.slot().isPresent() ? 1 : 0;
      }
      nanos[query] = System.nanoTime() - started;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f µs, p99 %.1f µs (%,d found)%n",
        what,
        nanos[queries / 2] / 1e3,
        nanos[queries * 99 / 100] / 1e3,
        found);
  }

  private static void catchUp(TestDatabase database, TestCalendar here) {
    here.slots.catchUp().block();
    timed("a look when nothing has changed, ms", here);
    for (int rows : new int[] {1, 100, 1_000}) {
      for (int run = 0; run < 3; run++) {
        database.execute(
            "update slot set seats = seats + 1 where id in (select 1 + (random() * %d)::int from generate_series(1, %d))"
                .formatted(SITES * SLOTS - 2, rows));
        timed("a look after %,d changes, ms".formatted(rows), here);
      }
    }
  }

  private static void timed(String what, TestCalendar here) {
    long started = System.nanoTime();
    here.slots.catchUp().block();
    line(what, (System.nanoTime() - started) / 1e6);
  }

  private static void race(TestDatabase database, TestCalendar here, TestCalendar there)
      throws SQLException {
    database.execute("update slot set seats = 1 where seats > 1 and id <= %d".formatted(WANTED));
    AtomicInteger held = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    long started = System.nanoTime();
    Flux.range(0, CLIENTS)
        .flatMap(
            client ->
                (client % 2 == 0 ? here : there)
                    .calendar
                    .hold(
                        SlotId.own(1 + client % WANTED), Duration.ofMinutes(5), "client-" + client)
                    .doOnNext(
                        outcome -> {
                          if (outcome instanceof HoldOutcome.Held) {
                            held.incrementAndGet();
                          } else if (outcome instanceof HoldOutcome.Taken) {
                            taken.incrementAndGet();
                          }
                        }),
            200)
        .blockLast();
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d clients, %,d slots: %.2f s, %,d held, %,d were told it is taken; the table says %s%n",
        CLIENTS,
        WANTED,
        seconds,
        held.get(),
        taken.get(),
        text(
            database,
            "select count(*) || ' claims, ' || count(distinct slot) || ' slots' from claim"));
  }

  private static String text(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void line(String what, double value) {
    System.out.printf(Locale.ROOT, "%s: %.2f%n", what, value);
  }
}
