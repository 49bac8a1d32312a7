package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.transit.NaiveTimetable.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All ways worth choosing between, against a search that follows every ride of every run. */
class ParetoOracleTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
  private static final int FEEDS = Integer.getInteger("naersund.transit.feeds", 30);
  private static final int QUERIES = 8;
  private static final int MOST_RIDES = 3;

  @TempDir Path folder;

  /** A way as far as somewhere; without {@code stop} it is there. */
  private record State(String stop, long second, int rides, int metres) {
    boolean noBetter(State other) {
      return other.second <= second && other.rides <= rides && other.metres <= metres;
    }
  }

  static Stream<Long> seeds() {
    long first = Long.getLong("naersund.seed", 20_261_122);
    return Stream.iterate(first, seed -> seed + 1).limit(FEEDS);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithFollowingEverything(long seed) {
    Random random = new Random(seed);
    Feed feed = RandomFeed.write(folder.resolve("feed"), "f", random, DAY);
    Walker walker = TransitOracleTest.walker(random);
    Timetable timetable = Timetable.load(List.of(feed), ZONE, Texts.fromClasspath());
    NaiveTimetable naive = new NaiveTimetable(List.of(feed), ZONE);
    StopWalks walks = StopWalks.inStraightLines(timetable, walker);
    List<Run> runs = naive.runs(DAY.minusDays(3), DAY.plusDays(3));
    for (int i = 0; i < QUERIES; i++) {
      Instant at = DAY.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(86_400));
      TransitQuery query =
          new TransitQuery(at, Duration.ofMinutes(30 + random.nextInt(600)), MOST_RIDES);
      StopLegs access = walks.near(place(random), Direction.TO_PLACE);
      StopLegs egress = walks.near(place(random), Direction.FROM_PLACE);
      try (TransitSearch search = timetable.search()) {
        List<TransitJourney> found = search.journeys(walks, query, access, egress);
        assertThat(found.stream().map(ParetoOracleTest::told).collect(Collectors.toSet()))
            .as("seed %d, question %d", seed, i)
            .isEqualTo(
                everything(timetable, naive, runs, walker, query, access, egress).stream()
                    .map(way -> way.second + " " + way.rides + " " + way.metres)
                    .collect(Collectors.toCollection(TreeSet::new)));
        found.forEach(journey -> travelled(journey, query));
      }
    }
  }

  private static String told(TransitJourney journey) {
    int metres = journey.walks().stream().mapToInt(walk -> (int) Math.round(walk.metres())).sum();
    return journey.arrives().getEpochSecond() + " " + journey.rides().size() + " " + metres;
  }

  /** Each leg begins where and when the one before has ended, or later. */
  private static void travelled(TransitJourney journey, TransitQuery query) {
    assertThat(journey.departs()).isAfterOrEqualTo(query.at());
    for (int i = 1; i < journey.legs().size(); i++) {
      Leg before = journey.legs().get(i - 1);
      Leg leg = journey.legs().get(i);
      assertThat(leg.departs()).isAfterOrEqualTo(before.arrives());
      assertThat(begin(leg)).isEqualTo(end(before));
    }
  }

  private static String begin(Leg leg) {
    return leg instanceof Leg.Ride ride ? ride.from().id() : String.valueOf(id(leg, true));
  }

  private static String end(Leg leg) {
    return leg instanceof Leg.Ride ride ? ride.to().id() : String.valueOf(id(leg, false));
  }

  private static String id(Leg leg, boolean begin) {
    Leg.Walk walk = (Leg.Walk) leg;
    Stop stop = begin ? walk.from() : walk.to();
    return stop == null ? "place" : stop.id();
  }

  private static List<State> everything(
      Timetable timetable,
      NaiveTimetable naive,
      List<Run> runs,
      Walker walker,
      TransitQuery query,
      StopLegs access,
      StopLegs egress) {
    long begin = query.at().getEpochSecond();
    long latest = begin + query.within().toSeconds();
    Map<String, List<State>> seen = new HashMap<>();
    List<State> there = new ArrayList<>();
    ArrayDeque<State> open = new ArrayDeque<>();
    for (int leg = 0; leg < access.size(); leg++) {
      String stop = timetable.stops().get(access.stop(leg)).id();
      open.add(
          new State(stop, begin + access.seconds(leg), 0, (int) Math.round(access.metres(leg))));
    }
    while (!open.isEmpty()) {
      State state = open.remove();
      List<State> known = seen.computeIfAbsent(state.stop, _ -> new ArrayList<>());
      if (state.rides == query.mostRides() || known.stream().anyMatch(state::noBetter)) {
        continue;
      }
      known.add(state);
      for (State off : rides(naive, runs, walker, state)) {
        if (off.second > latest) {
          continue;
        }
        for (int leg = 0; leg < egress.size(); leg++) {
          if (timetable.stops().get(egress.stop(leg)).id().equals(off.stop)
              && off.second + egress.seconds(leg) <= latest) {
            there.add(
                new State(
                    "",
                    off.second + egress.seconds(leg),
                    off.rides,
                    off.metres + (int) Math.round(egress.metres(leg))));
          }
        }
        for (String to : naive.stops().keySet()) {
          int seconds = naive.change(walker, off.stop, to);
          if (seconds >= 0) {
            open.add(
                new State(
                    to, off.second + seconds, off.rides, off.metres + metres(naive, off, to)));
          }
        }
      }
    }
    return there.stream()
        .filter(way -> there.stream().noneMatch(o -> !o.equals(way) && way.noBetter(o)))
        .toList();
  }

  private static int metres(NaiveTimetable naive, State off, String to) {
    return off.stop.equals(to)
        ? 0
        : Math.round((float) position(naive, off.stop).metresTo(position(naive, to)));
  }

  private static Position position(NaiveTimetable naive, String stop) {
    return Objects.requireNonNull(naive.stops().get(stop)).position();
  }

  private static List<State> rides(
      NaiveTimetable naive, List<Run> runs, Walker walker, State state) {
    List<State> off = new ArrayList<>();
    for (Run run : runs) {
      if (!fits(walker, run.access())) {
        continue;
      }
      for (int i = 0; i < run.stops().length; i++) {
        if (!run.stops()[i].equals(state.stop)
            || !run.on()[i]
            || run.departures()[i] < state.second
            || !fits(walker, access(naive, state.stop))) {
          continue;
        }
        for (int j = i + 1; j < run.stops().length; j++) {
          if (run.off()[j] && fits(walker, access(naive, run.stops()[j]))) {
            off.add(new State(run.stops()[j], run.arrivals()[j], state.rides + 1, state.metres));
          }
        }
      }
    }
    return off;
  }

  private static String access(NaiveTimetable naive, String stop) {
    return Objects.requireNonNull(naive.stops().get(stop)).access();
  }

  private static boolean fits(Walker walker, String access) {
    return switch (walker.need()) {
      case NONE -> true;
      case STEP_FREE -> !access.equals("2");
      case STEP_FREE_KNOWN -> access.equals("1");
    };
  }

  private static Snapped place(Random random) {
    Position at = new Position(56 + random.nextInt(200) / 1e4, 11 + random.nextInt(300) / 1e4);
    return new Snapped(at, at, 0, "walk", 0, 0);
  }
}
