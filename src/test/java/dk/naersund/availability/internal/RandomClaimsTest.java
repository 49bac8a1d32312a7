package dk.naersund.availability.internal;

import static dk.naersund.availability.internal.ClinicRegistry.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.HoldOutcome;
import dk.naersund.availability.MoveOutcome;
import dk.naersund.availability.SlotId;
import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many clients at two instances at once: what they were told must be true all the time. */
@ExtendWith(PostgresTest.class)
class RandomClaimsTest {
  private static final int SITES = 3;
  private static final int SLOTS = 40;
  private static final int CLIENTS = 16;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final TestDatabase database;

  RandomClaimsTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void thereAreNeverTwoLiveClaimsAndTheMemoryIsWhatTheRowsAre() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("RandomClaimsTest seed " + seed);
    database.execute(
        """
        insert into slot (series, site_id, service, starts, minutes, seats)
        select site, 'klinik-' || site, 'sygepleje',
          date_trunc('second', now()) + interval '1 hour' + n * interval '10 minutes', 10, 1 + n %% 3
        from generate_series(0, %d) site, generate_series(1, %d) n
        """
            .formatted(SITES - 1, SLOTS));
    ClinicRegistry registry = new ClinicRegistry(SITES);
    try (TestCalendar one = new TestCalendar(database, registry, 8);
        TestCalendar other = new TestCalendar(database, registry, 8);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1)) {
      one.slots.load().block();
      other.slots.load().block();
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        all.add(threads.submit(new Client(client % 2 == 0 ? one : other, client, seed + client)));
      }
      for (int look = 0; look < 50; look++) {
        other.slots.catchUp().block();
        other.database.sql("select sweep_claims(100)").fetch().one().block();
      }
      for (Future<?> client : all) {
        client.get();
      }
      assertThat(count("select count(*) from slot where taken > seats")).isZero();
      assertThat(
              count(
                  """
                  select count(*) from slot s where taken <>
                    (select count(*) from claim c where c.slot = s.id)
                  """))
          .isZero();
      other.database.sql("select sweep_claims(100)").fetch().one().block();
      compare(one.look());
      compare(other.look());
    }
  }

  /** Claims, confirms, moves and gives back at random, and remembers what it was told. */
  private static final class Client implements Callable<Object> {
    private final TestCalendar at;
    private final String name;
    private final Random random;
    private final Map<String, SlotId> booked = new TreeMap<>();

    Client(TestCalendar at, int number, long seed) {
      this.at = at;
      name = "client-" + number + "-";
      random = new Random(seed);
    }

    @Override
    public Object call() {
      for (int step = 0; step < 120; step++) {
        String key = name + random.nextInt(12);
        SlotId slot = SlotId.own(1 + random.nextInt(SITES * SLOTS));
        switch (random.nextInt(6)) {
          case 0, 1, 2 -> hold(slot, random.nextBoolean() ? LONG : Duration.ZERO, key);
          case 3 -> move(key, slot);
          case 4 -> release(key);
          default -> {
            SlotId mine = booked.get(key);
            assertThat(at.calendar.find(key).block() != null).isEqualTo(mine != null);
          }
        }
      }
      booked.forEach(
          (key, slot) ->
              assertThat(at.calendar.find(key).block()).extracting("slot").isEqualTo(slot));
      return name;
    }

    private void hold(SlotId slot, Duration patience, String key) {
      switch (at.calendar.hold(slot, patience, key).block()) {
        case HoldOutcome.Held held -> {
          assertThat(booked).doesNotContainKey(key);
          if (!patience.isZero()) {
            at.calendar.confirm(key).block();
            booked.put(key, slot);
          }
        }
        case HoldOutcome.AlreadyYours yours -> assertThat(yours.slot()).isEqualTo(booked.get(key));
        case HoldOutcome.Taken taken -> assertThat(booked).doesNotContainKey(key);
        case HoldOutcome.Gone gone -> throw new AssertionError("no slot " + slot);
        case null -> throw new AssertionError("no answer");
      }
    }

    private void move(String key, SlotId slot) {
      MoveOutcome outcome = at.calendar.move(key, slot).block();
      assertThat(outcome == MoveOutcome.EXPIRED).isEqualTo(!booked.containsKey(key));
      if (outcome == MoveOutcome.MOVED) {
        booked.put(key, slot);
      }
    }

    private void release(String key) {
      boolean had = booked.remove(key) != null;
      Boolean released = at.calendar.release(key).block();
      // A hold that has run out may still be there to be given back.
      assertThat(released != null && (released || !had)).isTrue();
    }
  }

  /** Against the rows themselves, for each site and many moments. */
  private void compare(FreeTimesSnapshot memory) throws SQLException {
    Instant begin = Instant.now();
    for (int site = 0; site < SITES; site++) {
      for (int minutes = 0; minutes < 500; minutes += 7) {
        Instant from = begin.plus(Duration.ofMinutes(minutes));
        FirstFree first = memory.at("klinik-" + site, SERVICE).first(from);
        String expected =
            text(
                """
                select coalesce(min(starts || ' ' || id)::text, '-') from (
                  select id, extract(epoch from starts)::bigint as starts from slot s
                  where site_id = 'klinik-%d' and starts >= '%s' and seats >
                    (select count(*) from claim c where c.slot = s.id)
                  order by starts, id limit 1) as first
                """
                    .formatted(site, from));
        assertThat(first.slot().map(RandomClaimsTest::line).orElse("-")).isEqualTo(expected);
      }
    }
  }

  private static String line(FreeSlot slot) {
    return slot.start().getEpochSecond() + " " + slot.id().id();
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
