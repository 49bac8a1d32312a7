package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search against a naive Dijkstra, on small random feeds that have everything. */
class TransitOracleTest {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int FEEDS = Integer.getInteger("naersund.transit.feeds", 60);
  private static final int QUERIES = 10;

  /** A usual day, both changes of the clock, the turn of the year. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 5, 12),
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2027, 1, 1));

  @TempDir Path folder;

  static Stream<Long> seeds() {
    long first = Long.getLong("naersund.seed", 20_261_122);
    return Stream.iterate(first, seed -> seed + 1).limit(FEEDS);
  }

  /** One small world. */
  private record World(
      Timetable timetable, NaiveTimetable naive, StopWalks walks, NaiveDijkstra oracle) {}

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithDijkstra(long seed) {
    Random random = new Random(seed);
    LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      feeds.add(RandomFeed.write(folder.resolve("feed" + i), "f" + i, random, day));
    }
    World world = world(feeds, walker(random), day);
    for (int i = 0; i < QUERIES; i++) {
      Instant at =
          day.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(30 * 3600) - 3 * 3600);
      TransitQuery query =
          new TransitQuery(
              at, Duration.ofMinutes(10 + random.nextInt(24 * 60 - 10)), 1 + random.nextInt(8));
      Position place = place(random);
      compareOnwards(world, query, place);
      comparePlaces(world, query, place, Stream.generate(() -> place(random)).limit(5).toList());
      compareBackwards(world, query, place);
      compareWindow(world, query, place, random);
      compareBetween(world, query, place, place(random));
    }
  }

  static Walker walker(Random random) {
    AccessNeed[] needs = AccessNeed.values();
    return new Walker(
        "walk",
        100 + random.nextInt(900),
        random.nextInt(5) * 60,
        0.5 + random.nextDouble(),
        needs[random.nextInt(needs.length)]);
  }

  private static World world(List<Feed> feeds, Walker walker, LocalDate day) {
    Timetable timetable = Timetable.load(feeds, ZONE, Texts.fromClasspath());
    assertThat(timetable.notices())
        .filteredOn(notice -> notice.severity() == TimetableNotice.Severity.ERROR)
        .isEmpty();
    NaiveTimetable naive = new NaiveTimetable(feeds, ZONE);
    return new World(
        timetable,
        naive,
        StopWalks.inStraightLines(timetable, walker),
        new NaiveDijkstra(naive, naive.runs(day.minusDays(4), day.plusDays(4)), walker));
  }

  private static Position place(Random random) {
    return new Position(56 + random.nextInt(100) / 1e4, 11 + random.nextInt(150) / 1e4);
  }

  static Snapped at(Position place) {
    return new Snapped(place, place, 0, "walk", 0, 0);
  }

  /** Walks that the oracle reckons on its own. */
  private static Map<String, Integer> near(World world, Position place) {
    Map<String, Integer> near = new HashMap<>();
    Walker walker = world.walks.walker();
    world
        .naive
        .stops()
        .forEach(
            (id, stop) -> {
              double metres = place.metresTo(stop.position());
              if (metres <= walker.mostMetres()) {
                near.put(id, NaiveTimetable.seconds(metres, walker));
              }
            });
    return near;
  }

  private static void compareOnwards(World world, TransitQuery query, Position place) {
    long at = query.at().getEpochSecond();
    long latest = at + query.within().toSeconds();
    Map<String, Integer> near = near(world, place);
    Map<String, Long> ready = new HashMap<>();
    near.forEach((stop, seconds) -> ready.put(stop, at + seconds));
    Map<String, long[]> expected = world.oracle.from(ready, latest, query.mostRides());
    StopLegs access = world.walks.near(at(place), Direction.TO_PLACE);
    try (TransitSearch search = world.timetable.search()) {
      TransitTimes times = search.from(world.walks, query, access);
      for (Stop stop : world.timetable.stops()) {
        long[] offs = expected.get(stop.id());
        long walked = ready.getOrDefault(stop.id(), Long.MAX_VALUE);
        for (int rides = 0; rides <= query.mostRides(); rides++) {
          long off = offs == null || offs[rides] < 0 ? Long.MAX_VALUE : offs[rides];
          long best = Math.min(off, walked);
          assertThat(times.second(stop.number(), rides))
              .as("%s with %d rides, %s", stop.id(), rides, query)
              .isEqualTo(best > latest ? TransitTimes.NO_WAY : best);
          List<Leg> legs = times.legs(stop.number(), rides);
          assertThat(legs.isEmpty()).isEqualTo(off == Long.MAX_VALUE);
          if (!legs.isEmpty()) {
            assertThat(legs.getLast().arrives().getEpochSecond()).isEqualTo(off);
            assertThat(legs.getFirst().departs().getEpochSecond()).isGreaterThanOrEqualTo(at);
            LegCheck.check(world.naive, world.walks.walker(), legs, rides);
          }
        }
        assertThat(times.rides(stop.number())).isEqualTo(least(offs, walked, latest, query));
      }
    }
  }

  private static void comparePlaces(
      World world, TransitQuery query, Position place, List<Position> others) {
    long at = query.at().getEpochSecond();
    long latest = at + query.within().toSeconds();
    Map<String, Long> ready = new HashMap<>();
    near(world, place).forEach((stop, seconds) -> ready.put(stop, at + seconds));
    Map<String, long[]> off = world.oracle.from(ready, latest, query.mostRides());
    PlaceWalks places =
        FixedPlaces.of(world.walks, others.stream().map(TransitOracleTest::at).toList());
    try (TransitSearch search = world.timetable.search()) {
      TransitTimes.PlaceTimes times =
          search
              .from(world.walks, query, world.walks.near(at(place), Direction.TO_PLACE))
              .at(places);
      for (int i = 0; i < others.size(); i++) {
        long[] arrivals = arrivals(near(world, others.get(i)), off, query.mostRides());
        long arrive = arrivals[query.mostRides()];
        boolean there = arrive <= latest;
        assertThat(times.second(i)).isEqualTo(there ? arrive : TransitTimes.NO_WAY);
        assertThat(times.rides(i)).isEqualTo(there ? leastRides(arrivals) : -1);
        assertThat(times.stop(i) >= 0).isEqualTo(there);
      }
    }
    arriveOnTheDot(world, query, place, places);
  }

  /** The first place is reached within just so many seconds, and not within one less. */
  private static void arriveOnTheDot(
      World world, TransitQuery query, Position place, PlaceWalks places) {
    StopLegs access = world.walks.near(at(place), Direction.TO_PLACE);
    try (TransitSearch search = world.timetable.search()) {
      long arrive = search.from(world.walks, query, access).at(places).second(0);
      if (arrive != TransitTimes.NO_WAY) {
        Duration takes = Duration.ofSeconds(arrive - query.at().getEpochSecond());
        TransitQuery same = query.within(takes);
        TransitQuery less = query.within(takes.minusSeconds(1));
        assertThat(search.from(world.walks, same, access).at(places).second(0)).isEqualTo(arrive);
        assertThat(search.from(world.walks, less, access).at(places).second(0))
            .isEqualTo(TransitTimes.NO_WAY);
        TransitQuery later =
            new TransitQuery(query.at().plusSeconds(60), query.within(), query.mostRides());
        long then = search.from(world.walks, later, access).at(places).second(0);
        assertThat(then == TransitTimes.NO_WAY || then >= arrive)
            .as("leaving later never arrives earlier")
            .isTrue();
      }
    }
  }

  /** The earliest arrival at a place with at most so many rides; very late without one. */
  private static long[] arrivals(
      Map<String, Integer> egress, Map<String, long[]> off, int mostRides) {
    long[] arrivals = new long[mostRides + 1];
    Arrays.fill(arrivals, Long.MAX_VALUE);
    egress.forEach(
        (stop, seconds) -> {
          long[] offs = off.get(stop);
          for (int rides = 1; offs != null && rides < arrivals.length; rides++) {
            if (offs[rides] >= 0) {
              arrivals[rides] = Math.min(arrivals[rides], offs[rides] + seconds);
            }
          }
        });
    return arrivals;
  }

  private static int leastRides(long[] arrivals) {
    int rides = arrivals.length - 1;
    while (arrivals[rides - 1] == arrivals[arrivals.length - 1]) {
      rides--;
    }
    return rides;
  }

  private static int least(long @Nullable [] offs, long walked, long latest, TransitQuery query) {
    long off =
        offs == null || offs[query.mostRides()] < 0 ? Long.MAX_VALUE : offs[query.mostRides()];
    if (Math.min(off, walked) > latest) {
      return -1;
    }
    if (walked <= off || offs == null) {
      return 0;
    }
    int rides = query.mostRides();
    while (offs[rides - 1] == off) {
      rides--;
    }
    return rides;
  }

  private static void compareBackwards(World world, TransitQuery query, Position place) {
    long at = query.at().getEpochSecond();
    long earliest = at - query.within().toSeconds();
    Map<String, Integer> near = near(world, place);
    Map<String, Long> by = new HashMap<>();
    near.forEach((stop, seconds) -> by.put(stop, at - seconds));
    Map<String, long[]> expected = world.oracle.to(by, earliest, query.mostRides());
    StopLegs egress = world.walks.near(at(place), Direction.FROM_PLACE);
    try (TransitSearch search = world.timetable.search()) {
      TransitTimes times = search.to(world.walks, query, egress);
      for (Stop stop : world.timetable.stops()) {
        long[] ons = expected.get(stop.id());
        long walked = by.getOrDefault(stop.id(), Long.MIN_VALUE);
        for (int rides = 0; rides <= query.mostRides(); rides++) {
          long on = ons == null || ons[rides] < 0 ? Long.MIN_VALUE : ons[rides];
          long best = Math.max(on, walked);
          assertThat(times.second(stop.number(), rides))
              .as("back from %s with %d rides, %s", stop.id(), rides, query)
              .isEqualTo(best < earliest ? TransitTimes.NO_WAY : best);
          List<Leg> legs = times.legs(stop.number(), rides);
          assertThat(legs.isEmpty()).isEqualTo(on == Long.MIN_VALUE);
          if (!legs.isEmpty()) {
            assertThat(legs.getFirst().departs().getEpochSecond()).isEqualTo(on);
            assertThat(legs.getLast().arrives().getEpochSecond()).isLessThanOrEqualTo(at);
            LegCheck.check(world.naive, world.walks.walker(), legs, rides);
          }
        }
      }
    }
  }

  private static void compareBetween(World world, TransitQuery query, Position from, Position to) {
    StopLegs access = world.walks.near(at(from), Direction.TO_PLACE);
    StopLegs egress = world.walks.near(at(to), Direction.FROM_PLACE);
    try (TransitSearch all = world.timetable.search();
        TransitSearch one = world.timetable.search()) {
      TransitTimes expected = all.from(world.walks, query, access);
      TransitTimes times = one.between(world.walks, query, access, egress);
      for (int rides = 0; rides <= query.mostRides(); rides++) {
        int best = expected.best(egress, rides);
        int found = times.best(egress, rides);
        assertThat(found).isEqualTo(best);
        if (best >= 0) {
          assertThat(LegCheck.end(times.legs(egress.stop(found), rides)))
              .isEqualTo(LegCheck.end(expected.legs(egress.stop(best), rides)));
        }
      }
      NoTransit why = one.why(world.walks, query, access, egress);
      assertThat(why instanceof NoTransit.ThereIsAWay)
          .isEqualTo(expected.best(egress, query.mostRides()) >= 0);
    }
  }

  private static void compareWindow(World world, TransitQuery query, Position from, Random random) {
    long begin = query.at().getEpochSecond();
    long latest = begin + query.within().toSeconds();
    long end = begin + random.nextInt(4 * 3600);
    Position to = place(random);
    Map<String, Integer> near = near(world, from);
    Map<String, Integer> egress = near(world, to);
    long[] leaving = leaving(world, near, begin, Math.min(end, latest));
    List<DepartureWindow.Option> expected = new ArrayList<>();
    long earliest = latest + 1;
    for (int i = leaving.length - 1; i >= 0; i--) {
      long leave = leaving[i];
      Map<String, Long> ready = new HashMap<>();
      near.forEach((stop, seconds) -> ready.put(stop, leave + seconds));
      Map<String, long[]> off = world.oracle.from(ready, latest, query.mostRides());
      long[] arrivals = arrivals(egress, off, query.mostRides());
      long arrive = arrivals[query.mostRides()];
      if (arrive < earliest) {
        earliest = arrive;
        int rides = leastRides(arrivals);
        expected.addFirst(new DepartureWindow.Option(leave, arrive, rides));
      }
    }
    try (TransitSearch search = world.timetable.search()) {
      DepartureWindow window =
          search.window(
              world.walks,
              query,
              Instant.ofEpochSecond(end),
              world.walks.near(at(from), Direction.TO_PLACE),
              FixedPlaces.of(world.walks, List.of(at(to))));
      assertThat(window.options(0)).as("window to %s, %s", end, query).isEqualTo(expected);
    }
  }

  private static long[] leaving(World world, Map<String, Integer> near, long begin, long end) {
    return world.oracle.departures().entrySet().stream()
        .filter(entry -> near.containsKey(entry.getKey()))
        .flatMap(
            entry -> {
              int walk = near.getOrDefault(entry.getKey(), 0);
              return entry.getValue().stream().map(second -> second - walk);
            })
        .filter(second -> second >= begin && second <= end)
        .mapToLong(Long::longValue)
        .sorted()
        .distinct()
        .toArray();
  }
}
