package dk.naersund.transit;

import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search against a naive Dijkstra, on small random feeds that have everything. */
class TransitOracleTest {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int FEEDS = Integer.getInteger("naersund.transit.feeds", 60);
  private static final int QUERIES = 10;
  private static final int HUB_QUERIES = 40;

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

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithDijkstra(long seed) {
    Random random = new Random(seed);
    LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      feeds.add(RandomFeed.write(folder.resolve("feed" + i), "f" + i, random, day));
    }
    SearchComparison world = SearchComparison.of(feeds, walker(random), day);
    for (int i = 0; i < QUERIES; i++) {
      Instant at =
          day.atStartOfDay(ZONE).toInstant().plusSeconds(random.nextInt(30 * 3600) - 3 * 3600);
      TransitQuery query =
          new TransitQuery(
              at, Duration.ofMinutes(10 + random.nextInt(24 * 60 - 10)), 1 + random.nextInt(8));
      Position place = place(random);
      world.onwards(query, place);
      world.places(query, place, Stream.generate(() -> place(random)).limit(5).toList());
      world.backwards(query, place);
      world.window(query, place, random);
      world.between(query, place, place(random));
    }
  }

  /** Where every second of a change counts. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithDijkstraAtAKnotOfLines(long seed) {
    Random random = new Random(seed);
    LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
    Walker walker = HubFeed.walker(random);
    Feed feed = HubFeed.write(folder, random, walker, day);
    SearchComparison world = SearchComparison.of(List.of(feed), walker, day);
    Instant eight = day.atTime(8, 0).atZone(ZONE).toInstant();
    for (int i = 0; i < HUB_QUERIES; i++) {
      TransitQuery query =
          new TransitQuery(
              eight.plusSeconds(random.nextInt(6000)),
              Duration.ofMinutes(20 + random.nextInt(100)),
              2 + random.nextInt(4));
      Position place = hubPlace(random);
      world.onwards(query, place);
      world.backwards(query, place);
      world.places(query, place, List.of(hubPlace(random)));
    }
  }

  /** Each kind of change beside a ruler: no second too few or too many is overlooked. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("fewSeeds")
  void measuresEveryChangeToTheSecond(long seed) {
    Random random = new Random(seed);
    LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
    Walker walker = HubFeed.walker(random);
    RulerFeed.Written written = RulerFeed.write(folder, random, walker, day);
    SearchComparison world = SearchComparison.of(List.of(written.feed()), walker, day);
    for (RulerFeed.Ruler ruler : written.rulers()) {
      Instant leave = day.atTime(0, 0).plusSeconds(ruler.leave()).atZone(ZONE).toInstant();
      TransitQuery query = new TransitQuery(leave, Duration.ofHours(1), 2 + random.nextInt(3));
      world.onwards(query, ruler.from());
      world.places(query, ruler.from(), List.of(ruler.to()));
      long arrives = world.second(query, ruler.from(), ruler.stop());
      if (arrives == TransitTimes.NO_WAY) {
        continue;
      }
      // The last second at which one gets off, and one less; the same backwards.
      Duration takes = Duration.ofSeconds(arrives - leave.getEpochSecond());
      world.onwards(query.within(takes), ruler.from());
      world.onwards(query.within(takes.minusSeconds(1)), ruler.from());
      TransitQuery back =
          new TransitQuery(Instant.ofEpochSecond(arrives), Duration.ofHours(1), query.mostRides());
      world.backwards(back, ruler.to());
      world.backwards(back.within(takes), ruler.to());
      world.backwards(back.within(takes.minusSeconds(1)), ruler.to());
    }
  }

  static Stream<Long> fewSeeds() {
    return seeds().limit(Math.max(1, FEEDS / 6));
  }

  private static Position hubPlace(Random random) {
    return new Position(56 + random.nextInt(45) / 1e4, 11 + random.nextInt(80) / 1e4);
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

  static Position place(Random random) {
    return new Position(56 + random.nextInt(100) / 1e4, 11 + random.nextInt(150) / 1e4);
  }

  static Snapped at(Position place) {
    return new Snapped(place, place, 0, "walk", 0, 0);
  }
}
