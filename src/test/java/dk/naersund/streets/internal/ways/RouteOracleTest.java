package dk.naersund.streets.internal.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.TestMaps;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search for one way against Bellman and Ford: all edges, again and again, until nothing
 * changes.
 */
class RouteOracleTest {
  private static final int ORIGINS = 6;
  private static final int GOALS = 60;

  @TempDir Path folder;

  @Test
  void noWayIsFasterThanTheOneFound() throws Exception {
    long seed = System.nanoTime();
    System.out.println("RouteOracleTest seed " + seed);
    Random random = new Random(seed);
    for (Path file : TestMaps.all()) {
      StreetMap map = TestStreets.load(file, folder);
      for (String profile : List.of("walk", "wheelchair", "bike")) {
        compare(map, TestStreets.costs(map, profile), random, file + " " + profile);
      }
      map.close();
    }
  }

  private static void compare(StreetMap map, ProfileCosts costs, Random random, String what) {
    NetworkSnapper snapper = new NetworkSnapper(map, List.of(costs));
    RouteSearch search = new RouteSearch(map, costs, RouteSearch.Known.ANY);
    int ways = 0;
    // A place on a piece of street without connection has no way anywhere: such draws are no proof.
    for (int i = 0; i < ORIGINS || (ways <= ORIGINS * GOALS / 2 && i < 10 * ORIGINS); i++) {
      Snapped origin = somewhere(map, snapper, costs, random);
      long[] toNode = relaxAll(map, costs, origin);
      for (int j = 0; j < GOALS; j++) {
        Snapped goal = j == 0 ? origin : somewhere(map, snapper, costs, random);
        long expected = fastest(map, costs, toNode, origin, goal);
        Optional<Route> route = search.find(origin, goal);
        String case_ = what + " from " + origin + " to " + goal;
        assertThat(route.isPresent()).as(case_).isEqualTo(expected < Long.MAX_VALUE);
        if (route.isPresent()) {
          long off =
              Math.round(origin.metres() * costs.millisPerMetreOffStreet())
                  + Math.round(goal.metres() * costs.millisPerMetreOffStreet());
          assertThat(route.get().millis()).as(case_).isEqualTo(expected + off);
          ways++;
        }
      }
    }
    assertThat(ways).as(what).isGreaterThan(ORIGINS * GOALS / 2);
  }

  private static Snapped somewhere(
      StreetMap map, NetworkSnapper snapper, EdgeCosts costs, Random random) {
    while (true) {
      Position near = map.position(random.nextInt(map.firstPoint(map.edges())));
      Position position = new Position(near.lat() + random.nextGaussian() * 0.0003, near.lon());
      Optional<Snapped> snapped = snapper.snap(position, costs.profile(), 300);
      if (snapped.isPresent()) {
        return snapped.get();
      }
    }
  }

  private static long[] relaxAll(StreetMap map, EdgeCosts costs, Snapped origin) {
    long[] millis = new long[map.nodes()];
    Arrays.fill(millis, Long.MAX_VALUE);
    int edge = origin.edge();
    if (costs.millis(edge, false) >= 0) {
      int whole = costs.millis(edge, false);
      millis[map.to(edge)] = whole - Math.round(whole * origin.fraction());
    }
    if (costs.millis(edge, true) >= 0) {
      long back = Math.round(costs.millis(edge, true) * origin.fraction());
      millis[map.from(edge)] = Math.min(millis[map.from(edge)], back);
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int e = 0; e < map.edges(); e++) {
        changed |= relax(millis, map.from(e), map.to(e), costs.millis(e, false));
        changed |= relax(millis, map.to(e), map.from(e), costs.millis(e, true));
      }
    }
    return millis;
  }

  private static boolean relax(long[] millis, int from, int to, int cost) {
    if (cost >= 0 && millis[from] < Long.MAX_VALUE && millis[from] + cost < millis[to]) {
      millis[to] = millis[from] + cost;
      return true;
    }
    return false;
  }

  private static long fastest(
      StreetMap map, EdgeCosts costs, long[] toNode, Snapped origin, Snapped goal) {
    int edge = goal.edge();
    int there = costs.millis(edge, false);
    int back = costs.millis(edge, true);
    long best = Long.MAX_VALUE;
    if (there >= 0 && toNode[map.from(edge)] < Long.MAX_VALUE) {
      best = toNode[map.from(edge)] + Math.round(there * goal.fraction());
    }
    if (back >= 0 && toNode[map.to(edge)] < Long.MAX_VALUE) {
      best = Math.min(best, toNode[map.to(edge)] + back - Math.round(back * goal.fraction()));
    }
    if (origin.edge() == edge) {
      if (there >= 0 && origin.fraction() <= goal.fraction()) {
        best =
            Math.min(
                best, Math.round(there * goal.fraction()) - Math.round(there * origin.fraction()));
      }
      if (back >= 0 && origin.fraction() >= goal.fraction()) {
        best =
            Math.min(
                best, Math.round(back * origin.fraction()) - Math.round(back * goal.fraction()));
      }
    }
    return best;
  }
}
