package dk.naersund.streets.internal.snap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.TestMaps;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.ways.TestStreets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Snapping against a search over all segments, in which the nearest point of each is found by
 * trying out points on it, with distances along the great circle.
 */
class SnapOracleTest {
  private static final int POINTS = 120;
  private static final double MAX_METRES = 300;

  @TempDir Path folder;

  @Test
  void theNearestOfAllSegmentsIsFound() throws Exception {
    long seed = System.nanoTime();
    System.out.println("SnapOracleTest seed " + seed);
    Random random = new Random(seed);
    for (Path file : TestMaps.all()) {
      StreetMap map = TestStreets.load(file, folder);
      for (String profile : List.of("walk", "wheelchair", "bike", "car")) {
        ProfileCosts costs = TestStreets.costs(map, profile);
        compare(map, costs, random, file + " " + profile);
      }
      map.close();
    }
  }

  private static void compare(StreetMap map, ProfileCosts costs, Random random, String what) {
    NetworkSnapper snapper = new NetworkSnapper(map, List.of(costs));
    int found = 0;
    for (int i = 0; i < POINTS; i++) {
      Position near = map.position(random.nextInt(map.firstPoint(map.edges())));
      Position position =
          new Position(
              near.lat() + random.nextGaussian() * 0.0006,
              near.lon() + random.nextGaussian() * 0.001);
      double any = nearest(map, costs, snapper, position, false);
      double main = nearest(map, costs, snapper, position, true);
      Optional<Snapped> snapped = snapper.snap(position, costs.profile(), MAX_METRES);
      if (any > MAX_METRES) {
        assertThat(snapped).as(what + " at " + position).isEmpty();
        continue;
      }
      boolean rescued =
          main <= Math.min(MAX_METRES, Math.max(2 * any, NetworkSnapper.RESCUE_METRES));
      Snapped at = snapped.orElseThrow(() -> new AssertionError(what + ": nothing at " + position));
      assertThat(at.metres())
          .as(what + " at " + position)
          .isCloseTo(rescued ? main : any, within(0.02));
      assertThat(at.onStreet().metresTo(position)).isCloseTo(at.metres(), within(0.02));
      found++;
    }
    assertThat(found).as(what).isGreaterThan(POINTS / 2);
  }

  private static double nearest(
      StreetMap map, ProfileCosts costs, NetworkSnapper snapper, Position position, boolean main) {
    double best = Double.POSITIVE_INFINITY;
    for (int edge = 0; edge < map.edges(); edge++) {
      boolean usable = costs.millis(edge, false) >= 0 || costs.millis(edge, true) >= 0;
      if (!usable
          || map.millimetres(edge) < 2
          || (main && !snapper.isMain(edge, costs.profile()))) {
        continue;
      }
      for (int p = map.firstPoint(edge); p < map.firstPoint(edge + 1) - 1; p++) {
        Position a = map.position(p);
        Position b = map.position(p + 1);
        if (Math.abs(a.lat() - position.lat()) > 0.01
            && Math.abs(b.lat() - position.lat()) > 0.01) {
          continue;
        }
        double atA = position.metresTo(a);
        if (atA - a.metresTo(b) < best) {
          best = Math.min(best, tryOut(position, a, b));
        }
      }
    }
    return best;
  }

  /** Narrows down to the nearest point between two, by thirds. */
  private static double tryOut(Position position, Position a, Position b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 40; i++) {
      double first = low + (high - low) / 3;
      double second = high - (high - low) / 3;
      if (position.metresTo(between(a, b, first)) < position.metresTo(between(a, b, second))) {
        high = second;
      } else {
        low = first;
      }
    }
    return position.metresTo(between(a, b, (low + high) / 2));
  }

  private static Position between(Position a, Position b, double share) {
    return new Position(
        a.lat() + share * (b.lat() - a.lat()), a.lon() + share * (b.lon() - a.lon()));
  }
}
