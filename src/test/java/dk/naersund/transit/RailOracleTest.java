package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.realdata.SharedData;
import dk.naersund.streets.Direction;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search against a naive Dijkstra on the stations and lines of the Capital Region. More
 * queries: {@code -Dnaersund.transit.queries=2000}.
 */
class RailOracleTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final int QUERIES = Integer.getInteger("naersund.transit.queries", 150);
  private static final int MOST_RIDES = 5;
  private static final long SEED = Long.getLong("naersund.seed", 17);

  @TempDir Path folder;

  @Test
  void agreesWithDijkstra() throws IOException {
    Optional<Path> zip = SharedData.find("gtfs/hovedstaden-rail-synthetic-gtfs.zip");
    Assumptions.assumeTrue(zip.isPresent());
    unzip(zip.get());
    List<Feed> feeds = List.of(new Feed("rail", folder));
    Timetable timetable = Timetable.load(feeds, ZONE, Texts.fromClasspath());
    NaiveTimetable naive = new NaiveTimetable(feeds, ZONE);
    Random random = new Random(SEED);
    LocalDate day = LocalDate.of(2026, 10, 24);
    Walker walker = new Walker("walk", 700, 90, 1.25, AccessNeed.NONE);
    NaiveDijkstra oracle =
        new NaiveDijkstra(naive, naive.runs(day.minusDays(1), day.plusDays(2)), walker);
    StopWalks walks = StopWalks.inStraightLines(timetable, walker);
    for (int i = 0; i < QUERIES; i++) {
      Stop start = timetable.stops().get(random.nextInt(timetable.stops().size()));
      Instant at = day.atTime(4, 0).atZone(ZONE).toInstant().plusSeconds(random.nextInt(26 * 3600));
      TransitQuery query = new TransitQuery(at, Duration.ofHours(2), MOST_RIDES);
      compare(timetable, naive, oracle, walks, query, start);
    }
  }

  private static void compare(
      Timetable timetable,
      NaiveTimetable naive,
      NaiveDijkstra oracle,
      StopWalks walks,
      TransitQuery query,
      Stop start) {
    long at = query.at().getEpochSecond();
    Map<String, Long> ready = new HashMap<>();
    naive
        .stops()
        .forEach(
            (id, stop) -> {
              double metres = start.position().metresTo(stop.position());
              if (metres <= walks.walker().mostMetres()) {
                ready.put(id, at + NaiveTimetable.seconds(metres, walks.walker()));
              }
            });
    Map<String, long[]> expected =
        oracle.from(ready, at + query.within().toSeconds(), query.mostRides());
    try (TransitSearch search = timetable.search()) {
      StopLegs access = walks.near(TransitOracleTest.at(start.position()), Direction.TO_PLACE);
      TransitTimes times = search.from(walks, query, access);
      for (Stop stop : timetable.stops()) {
        for (int rides = 1; rides <= query.mostRides(); rides++) {
          long[] offs = expected.get(stop.id());
          long off = offs == null ? NaiveDijkstra.NONE : offs[rides];
          long walked = ready.getOrDefault(stop.id(), Long.MAX_VALUE);
          assertThat(times.second(stop.number(), rides))
              .as("%s from %s with %d rides, %s", stop.id(), start.id(), rides, query)
              .isEqualTo(
                  off < 0 || walked < off
                      ? (walked == Long.MAX_VALUE ? TransitTimes.NO_WAY : walked)
                      : off);
          List<Leg> legs = times.legs(stop.number(), rides);
          assertThat(legs.isEmpty()).isEqualTo(off < 0);
          if (!legs.isEmpty()) {
            assertThat(LegCheck.end(legs)).isEqualTo(off);
            LegCheck.check(naive, walks.walker(), legs, rides);
          }
        }
      }
    }
  }

  private void unzip(Path zip) throws IOException {
    try (ZipFile files = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : files.stream().toList()) {
        try (InputStream in = files.getInputStream(entry)) {
          Files.copy(in, folder.resolve(entry.getName()));
        }
      }
    }
  }
}
