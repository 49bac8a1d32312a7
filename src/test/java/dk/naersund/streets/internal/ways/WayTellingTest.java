package dk.naersund.streets.internal.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.TestMaps;
import dk.naersund.streets.Way;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random ways on the island and on real pieces: what is told must be whole and true to the route.
 */
class WayTellingTest {
  private static final int WAYS = 16;
  private static final double LONGEST_LIX = 35;

  @TempDir Path folder;

  @Test
  void stepsAddUpToTheWayAndTheSafestIsNoWorse() throws Exception {
    long seed = System.nanoTime();
    System.out.println("WayTellingTest seed " + seed);
    Random random = new Random(seed);
    for (Path file : TestMaps.all()) {
      StreetMap map = TestStreets.load(file, folder);
      try (StreetNetwork network =
          StreetNetwork.open(file, TestMaps.PROFILES, folder.resolve("home"), TestMaps.TEXTS)) {
        for (var profile : network.profiles()) {
          int told = 0;
          ProfileCosts costs = TestStreets.costs(map, profile.id());
          RouteSearch plain = new RouteSearch(map, costs, RouteSearch.Known.ANY);
          NetworkSnapper snapper = new NetworkSnapper(map, List.of(costs));
          for (int i = 0; i < WAYS; i++) {
            Optional<Snapped> origin = network.snap(somewhere(map, random), profile.id());
            Position door = somewhere(map, random);
            Direction direction = Direction.values()[i % 2];
            if (origin.isPresent() && check(network, origin.get(), door, direction)) {
              told++;
            }
          }
          assertThat(told).as(file + " " + profile.id()).isGreaterThan(WAYS / 4);
        }
      }
      map.close();
    }
  }

  private static Position somewhere(StreetMap map, Random random) {
    Position near = map.position(random.nextInt(map.firstPoint(map.edges())));
    return new Position(
        near.lat() + random.nextGaussian() * 0.00015, near.lon() + random.nextGaussian() * 0.0002);
  }

  private static boolean check(
      StreetNetwork network, Snapped origin, Position door, Direction direction) {
    Optional<Way> found = network.fastest(origin, door, direction);
    Optional<Way> safest = network.safestKnown(origin, door, direction);
    assertThat(safest.isPresent()).isEqualTo(found.isPresent());
    if (found.isEmpty()) {
      return false;
    }
    Way way = found.get();
    String what = origin + " to " + door + " " + direction;
    checkSums(way, what);
    checkSpans(way, what);
    checkWords(way);
    Position first = direction == Direction.TO_PLACE ? origin.asked() : door;
    Position last = direction == Direction.TO_PLACE ? door : origin.asked();
    assertThat(way.line().getFirst().metresTo(first)).isLessThan(0.02);
    assertThat(way.line().getLast().metresTo(last)).isLessThan(0.02);
    assertThat(length(way)).as(what).isCloseTo(way.metres(), within(1 + way.metres() * 0.01));

    Way safe = safest.orElseThrow();
    assertThat(safe.millis()).isGreaterThanOrEqualTo(way.millis());
    assertThat(safe.doubt().unknownMetres()).isLessThanOrEqualTo(way.doubt().unknownMetres());
    Way bare = network.doubt(origin, door, direction).orElseThrow();
    assertThat(bare.doubt()).isEqualTo(way.doubt());
    assertThat(bare.millis()).isEqualTo(way.millis());
    return true;
  }

  private static void checkSums(Way way, String what) {
    double metres = way.steps().stream().mapToDouble(Way.Step::metres).sum();
    double unknown = way.steps().stream().mapToDouble(Way.Step::unknownMetres).sum();
    long millis = way.steps().stream().mapToLong(Way.Step::millis).sum();
    assertThat(metres).as(what).isCloseTo(way.metres(), within(0.05));
    assertThat(unknown).as(what).isCloseTo(way.doubt().unknownMetres(), within(0.05));
    if (!way.profile().equals("car")) {
      assertThat(millis).as(what).isEqualTo(way.millis());
    }
  }

  /** The parts in doubt follow one another, and all that lies outside them is known. */
  private static void checkSpans(Way way, String what) {
    double outside = length(way);
    int end = 0;
    for (Way.Span span : way.unknown()) {
      assertThat(span.from()).as(what).isGreaterThanOrEqualTo(end);
      assertThat(span.to()).as(what).isGreaterThan(span.from());
      outside -= length(way, span.from(), span.to());
      end = span.to();
    }
    assertThat(end).as(what).isLessThan(way.line().size());
    double verified = way.doubt().verifiedMetres();
    assertThat(outside).as(what).isLessThanOrEqualTo(verified + 1 + way.metres() * 0.01);
    if (way.doubt().unknownMetres() == 0) {
      assertThat(way.unknown()).as(what).isEmpty();
    }
  }

  private static double length(Way way) {
    return length(way, 0, way.line().size() - 1);
  }

  private static double length(Way way, int from, int to) {
    double length = 0;
    for (int i = from + 1; i <= to; i++) {
      length += way.line().get(i - 1).metresTo(way.line().get(i));
    }
    return length;
  }

  private static void checkWords(Way way) {
    StringBuilder spoken = new StringBuilder();
    for (Way.Step step : way.steps()) {
      assertThat(step.text().da()).endsWith(".").doesNotContain("{").doesNotContain("''");
      assertThat(step.text().in(Locale.ENGLISH)).endsWith(".").isNotEqualTo(step.text().da());
      String name = step.street() == null ? "\0" : step.street();
      spoken.append(step.text().da().replace(name, "vejen")).append(' ');
      if (step.note() != null) {
        spoken.append(step.note().da()).append(' ');
      }
    }
    assertThat(lix(spoken.toString())).as(spoken.toString()).isLessThanOrEqualTo(LONGEST_LIX);
  }

  /** Words per sentence plus the share of words longer than six letters (Björnsson 1968). */
  private static double lix(String text) {
    String[] words = text.strip().split("[^\\p{L}\\p{N}]+");
    long sentences = text.chars().filter(c -> c == '.' || c == ':').count();
    long longWords = java.util.Arrays.stream(words).filter(word -> word.length() > 6).count();
    return (double) words.length / Math.max(1, sentences) + 100.0 * longWords / words.length;
  }
}
