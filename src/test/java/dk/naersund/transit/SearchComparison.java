package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One small world: the search against a naive Dijkstra, question by question. */
record SearchComparison(
    Timetable timetable, NaiveTimetable naive, StopWalks walks, NaiveDijkstra oracle) {
  static SearchComparison of(List<Feed> feeds, Walker walker, LocalDate day) {
    Timetable timetable = Timetable.load(feeds, TransitOracleTest.ZONE, Texts.fromClasspath());
    assertThat(timetable.notices())
        .filteredOn(notice -> notice.severity() == TimetableNotice.Severity.ERROR)
        .isEmpty();
    NaiveTimetable naive = new NaiveTimetable(feeds, TransitOracleTest.ZONE);
    return new SearchComparison(
        timetable,
        naive,
        StopWalks.inStraightLines(timetable, walker),
        new NaiveDijkstra(naive, naive.runs(day.minusDays(4), day.plusDays(4)), walker));
  }

  /** Walks that the oracle reckons on its own. */
  private Map<String, Integer> near(Position place) {
    Map<String, Integer> near = new HashMap<>();
    Walker walker = walks.walker();
    naive
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

  void onwards(TransitQuery query, Position place) {
    long at = query.at().getEpochSecond();
    long latest = at + query.within().toSeconds();
    Map<String, Integer> near = near(place);
    Map<String, Long> ready = new HashMap<>();
    near.forEach((stop, seconds) -> ready.put(stop, at + seconds));
    Map<String, long[]> expected = oracle.from(ready, latest, query.mostRides());
    StopLegs access = walks.near(TransitOracleTest.at(place), Direction.TO_PLACE);
    try (TransitSearch search = timetable.search()) {
      TransitTimes times = search.from(walks, query, access);
      for (Stop stop : timetable.stops()) {
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
            LegCheck.check(naive, walks.walker(), legs, rides);
          }
        }
        assertThat(times.rides(stop.number())).isEqualTo(least(offs, walked, latest, query));
      }
    }
  }

  /** When one gets off at a stop, in epoch seconds, by its id in the only feed. */
  long second(TransitQuery query, Position place, String id) {
    StopLegs access = walks.near(TransitOracleTest.at(place), Direction.TO_PLACE);
    try (TransitSearch search = timetable.search()) {
      TransitTimes times = search.from(walks, query, access);
      return timetable.stops().stream()
          .filter(stop -> stop.id().endsWith(id))
          .mapToLong(stop -> times.second(stop.number()))
          .findFirst()
          .orElseThrow();
    }
  }

  void places(TransitQuery query, Position place, List<Position> others) {
    long at = query.at().getEpochSecond();
    long latest = at + query.within().toSeconds();
    Map<String, Long> ready = new HashMap<>();
    near(place).forEach((stop, seconds) -> ready.put(stop, at + seconds));
    Map<String, long[]> off = oracle.from(ready, latest, query.mostRides());
    PlaceWalks places = FixedPlaces.of(walks, others.stream().map(TransitOracleTest::at).toList());
    try (TransitSearch search = timetable.search()) {
      TransitTimes.PlaceTimes times =
          search
              .from(walks, query, walks.near(TransitOracleTest.at(place), Direction.TO_PLACE))
              .at(places);
      for (int i = 0; i < others.size(); i++) {
        long[] arrivals = arrivals(near(others.get(i)), off, query.mostRides());
        long arrive = arrivals[query.mostRides()];
        boolean there = arrive <= latest;
        assertThat(times.second(i)).isEqualTo(there ? arrive : TransitTimes.NO_WAY);
        assertThat(times.rides(i)).isEqualTo(there ? leastRides(arrivals) : -1);
        assertThat(times.stop(i) >= 0).isEqualTo(there);
      }
    }
    arriveOnTheDot(query, place, places);
  }

  /** The first place is reached within just so many seconds, and not within one less. */
  private void arriveOnTheDot(TransitQuery query, Position place, PlaceWalks places) {
    StopLegs access = walks.near(TransitOracleTest.at(place), Direction.TO_PLACE);
    try (TransitSearch search = timetable.search()) {
      long arrive = search.from(walks, query, access).at(places).second(0);
      if (arrive != TransitTimes.NO_WAY) {
        Duration takes = Duration.ofSeconds(arrive - query.at().getEpochSecond());
        TransitQuery same = query.within(takes);
        TransitQuery less = query.within(takes.minusSeconds(1));
        assertThat(search.from(walks, same, access).at(places).second(0)).isEqualTo(arrive);
        assertThat(search.from(walks, less, access).at(places).second(0))
            .isEqualTo(TransitTimes.NO_WAY);
        TransitQuery later =
            new TransitQuery(query.at().plusSeconds(60), query.within(), query.mostRides());
        long then = search.from(walks, later, access).at(places).second(0);
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

  void backwards(TransitQuery query, Position place) {
    long at = query.at().getEpochSecond();
    long earliest = at - query.within().toSeconds();
    Map<String, Integer> near = near(place);
    Map<String, Long> by = new HashMap<>();
    near.forEach((stop, seconds) -> by.put(stop, at - seconds));
    Map<String, long[]> expected = oracle.to(by, earliest, query.mostRides());
    StopLegs egress = walks.near(TransitOracleTest.at(place), Direction.FROM_PLACE);
    try (TransitSearch search = timetable.search()) {
      TransitTimes times = search.to(walks, query, egress);
      for (Stop stop : timetable.stops()) {
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
            LegCheck.check(naive, walks.walker(), legs, rides);
          }
        }
      }
    }
  }

  void between(TransitQuery query, Position from, Position to) {
    StopLegs access = walks.near(TransitOracleTest.at(from), Direction.TO_PLACE);
    StopLegs egress = walks.near(TransitOracleTest.at(to), Direction.FROM_PLACE);
    try (TransitSearch all = timetable.search();
        TransitSearch one = timetable.search()) {
      TransitTimes expected = all.from(walks, query, access);
      TransitTimes times = one.between(walks, query, access, egress);
      for (int rides = 0; rides <= query.mostRides(); rides++) {
        int best = expected.best(egress, rides);
        int found = times.best(egress, rides);
        assertThat(found).isEqualTo(best);
        if (best >= 0) {
          assertThat(LegCheck.end(times.legs(egress.stop(found), rides)))
              .isEqualTo(LegCheck.end(expected.legs(egress.stop(best), rides)));
        }
      }
      NoTransit why = one.why(walks, query, access, egress);
      assertThat(why instanceof NoTransit.ThereIsAWay)
          .isEqualTo(expected.best(egress, query.mostRides()) >= 0);
    }
  }

  void window(TransitQuery query, Position from, Random random) {
    long begin = query.at().getEpochSecond();
    long latest = begin + query.within().toSeconds();
    long end = begin + random.nextInt(4 * 3600);
    Position to = TransitOracleTest.place(random);
    Map<String, Integer> near = near(from);
    Map<String, Integer> egress = near(to);
    long[] leaving = leaving(near, begin, Math.min(end, latest));
    List<DepartureWindow.Option> expected = new ArrayList<>();
    long earliest = latest + 1;
    for (int i = leaving.length - 1; i >= 0; i--) {
      long leave = leaving[i];
      Map<String, Long> ready = new HashMap<>();
      near.forEach((stop, seconds) -> ready.put(stop, leave + seconds));
      Map<String, long[]> off = oracle.from(ready, latest, query.mostRides());
      long[] arrivals = arrivals(egress, off, query.mostRides());
      long arrive = arrivals[query.mostRides()];
      if (arrive < earliest) {
        earliest = arrive;
        int rides = leastRides(arrivals);
        expected.addFirst(new DepartureWindow.Option(leave, arrive, rides));
      }
    }
    try (TransitSearch search = timetable.search()) {
      DepartureWindow window =
          search.window(
              walks,
              query,
              Instant.ofEpochSecond(end),
              walks.near(TransitOracleTest.at(from), Direction.TO_PLACE),
              FixedPlaces.of(walks, List.of(TransitOracleTest.at(to))));
      assertThat(window.options(0)).as("window to %s, %s", end, query).isEqualTo(expected);
    }
  }

  private long[] leaving(Map<String, Integer> near, long begin, long end) {
    return oracle.departures().entrySet().stream()
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
