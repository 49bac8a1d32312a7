package dk.naersund.streets.internal.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.TestMaps;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shortest roads against Bellman and Ford: all arcs after all arcs that lead to them, again and
 * again, until nothing becomes shorter.
 */
class ShortestRoadsOracleTest {
  private static final int ORIGINS = 12;
  private static final int GOALS = 40;
  private static final long NONE = Long.MAX_VALUE;

  @TempDir Path folder;

  @Test
  void noRoadIsShorterThanTheOneFound() throws Exception {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("ShortestRoadsOracleTest seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    for (Path file : TestMaps.all()) {
      StreetMap map = TestStreets.load(file, folder);
      for (String profile : List.of("car", "bike")) {
        found += compare(map, TestStreets.costs(map, profile), random, seed + " " + file);
      }
      map.close();
    }
    assertThat(found).isGreaterThan(300);
  }

  private static int compare(StreetMap map, ProfileCosts costs, Random random, String what) {
    NetworkSnapper snapper = new NetworkSnapper(map, List.of(costs));
    List<Snapped> places = new ArrayList<>();
    for (int tries = 0; places.size() < GOALS && tries < 50 * GOALS; tries++) {
      Position near = map.position(random.nextInt(map.firstPoint(map.edges())));
      snapper.snap(near, costs.profile(), 100).ifPresent(places::add);
    }
    int found = 0;
    for (int i = 0; i < Math.min(ORIGINS, places.size()); i++) {
      Snapped origin = places.get(i);
      List<Snapped> goals = places.subList(random.nextInt(places.size() / 2 + 1), places.size());
      long[] ends = relaxAll(map, costs, origin);
      List<Optional<Double>> there =
          ShortestRoads.metres(map, costs, origin, goals, Direction.TO_PLACE);
      for (int j = 0; j < goals.size(); j++) {
        long expected = shortest(map, costs, ends, origin, goals.get(j));
        assertThat(there.get(j).map(metres -> Math.round(metres * 10)))
            .as("%s from %s to %s", what, origin, goals.get(j))
            .isEqualTo(expected == NONE ? Optional.empty() : Optional.of(expected));
        // Home is there, seen from the other end.
        assertThat(
                ShortestRoads.metres(
                    map, costs, goals.get(j), List.of(origin), Direction.FROM_PLACE))
            .as("%s home to %s from %s", what, goals.get(j), origin)
            .containsExactly(there.get(j));
        found += expected == NONE ? 0 : 1;
      }
    }
    return found;
  }

  /** Decimetres from the origin to the end of each arc. */
  private static long[] relaxAll(StreetMap map, ProfileCosts costs, Snapped origin) {
    long[] ends = new long[map.edges() * 2];
    Arrays.fill(ends, NONE);
    for (int arc = origin.edge() * 2; arc <= origin.edge() * 2 + 1; arc++) {
      if (usable(costs, arc)) {
        ends[arc] = part(costs, arc, origin.fraction(), (arc & 1) == 0 ? 1 : 0);
      }
    }
    TurnCosts turns = costs.turns().orElse(null);
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int arc = 0; arc < ends.length; arc++) {
        if (ends[arc] == NONE) {
          continue;
        }
        int node = map.head(arc);
        for (int i = map.firstArc(node); i < map.firstArc(node + 1); i++) {
          int next = map.arc(i);
          boolean free = turns == null || turns.millis(arc >> 1, node, next >> 1) >= 0;
          long length = ends[arc] + costs.decimetres(next >> 1);
          if (usable(costs, next) && free && length < ends[next]) {
            ends[next] = length;
            changed = true;
          }
        }
      }
    }
    return ends;
  }

  private static long shortest(
      StreetMap map, ProfileCosts costs, long[] ends, Snapped from, Snapped to) {
    long shortest = NONE;
    TurnCosts turns = costs.turns().orElse(null);
    for (int last = to.edge() * 2; last <= to.edge() * 2 + 1; last++) {
      if (!usable(costs, last)) {
        continue;
      }
      boolean ahead =
          (last & 1) == 0 ? from.fraction() <= to.fraction() : from.fraction() >= to.fraction();
      if (from.edge() == to.edge() && ahead) {
        shortest = Math.min(shortest, part(costs, last, from.fraction(), to.fraction()));
      }
      int start = map.head(last ^ 1);
      for (int arc = 0; arc < ends.length; arc++) {
        boolean before =
            ends[arc] < NONE
                && map.head(arc) == start
                && (turns == null || turns.millis(arc >> 1, start, last >> 1) >= 0);
        if (before) {
          long length = ends[arc] + part(costs, last, (last & 1) == 0 ? 0 : 1, to.fraction());
          shortest = Math.min(shortest, length);
        }
      }
    }
    return shortest;
  }

  private static boolean usable(ProfileCosts costs, int arc) {
    return costs.millis(arc >> 1, (arc & 1) == 1) >= 0;
  }

  private static long part(ProfileCosts costs, int arc, double from, double to) {
    int whole = costs.decimetres(arc >> 1);
    return Math.abs(Math.round(whole * to) - Math.round(whole * from));
  }
}
