package dk.naersund.streets.internal.ways;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.network.ArcGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The safest known way against all ways that are not worse than another in both time and doubt,
 * made by extending every way by every arc until nothing is new.
 */
class SafestOracleTest {
  private static final int GRAPHS = 6000;
  private static final Position NOWHERE = new Position(55, 12);

  /** A small random graph with loops, parallel edges, one-ways and edges that cost nothing. */
  private record Town(int nodes, int[] from, int[] to, int[] millis, int[] unknown, boolean bound)
      implements ArcGraph, EdgeCosts {
    static Town random(Random random, boolean turns) {
      int nodes = 2 + random.nextInt(9);
      int edges = 2 + random.nextInt(3 * nodes);
      int[] from = random.ints(edges, 0, nodes).toArray();
      int[] to = random.ints(edges, 0, nodes).toArray();
      int[] millis = random.ints(2 * edges, random.nextInt(2) - 1, 30).toArray();
      int doubtful = random.nextInt(10);
      int[] unknown = new int[2 * edges];
      for (int key = 0; key < unknown.length; key++) {
        unknown[key] = random.nextInt(10) < doubtful ? random.nextInt(20) : 0;
      }
      return new Town(nodes, from, to, millis, unknown, turns);
    }

    /** Where a node's arcs would begin if every node had room for all. */
    @Override
    public int firstArc(int node) {
      int first = 0;
      for (int arc = 0; arc < 2 * from.length; arc++) {
        first += head(arc ^ 1) < node ? 1 : 0;
      }
      return first;
    }

    @Override
    public int arc(int index) {
      int rest = index;
      for (int node = 0; node < nodes; node++) {
        for (int arc = 0; arc < 2 * from.length; arc++) {
          if (head(arc ^ 1) == node && rest-- == 0) {
            return arc;
          }
        }
      }
      throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int head(int arc) {
      return (arc & 1) == 0 ? to[arc >> 1] : from[arc >> 1];
    }

    @Override
    public String profile() {
      return "walk";
    }

    @Override
    public int edges() {
      return from.length;
    }

    @Override
    public int millis(int edge, boolean reverse) {
      return millis[2 * edge + (reverse ? 1 : 0)];
    }

    @Override
    public int decimetres(int edge) {
      return Math.max(unknown[2 * edge], unknown[2 * edge + 1]);
    }

    @Override
    public int unknownDecimetres(int edge, boolean reverse) {
      return unknown[2 * edge + (reverse ? 1 : 0)];
    }

    @Override
    public double millisPerMetreOffStreet() {
      return 3;
    }

    @Override
    public Optional<TurnCosts> turns() {
      return bound
          ? Optional.of((in, via, out) -> in == out ? 20 : (in * 7 + out * 3 + via) % 6 - 1)
          : Optional.empty();
    }
  }

  private record Way(int arc, long millis, long unknown) {}

  @Test
  void noWayWithinTwiceTheTimeHasLessDoubt() {
    long seed = System.nanoTime();
    System.out.println("SafestOracleTest seed " + seed);
    Random random = new Random(seed);
    int safer = 0;
    int limited = 0;
    int givenUp = 0;
    for (int i = 0; i < GRAPHS; i++) {
      Town town = Town.random(random, i % 3 == 0);
      Snapped from = somewhere(town, random);
      Snapped to = i % 10 == 0 ? from : somewhere(town, random);
      String what = "seed " + seed + ", graph " + i;
      Optional<Route> fastest = new RouteSearch(town, town, RouteSearch.Known.ANY).find(from, to);
      List<Way> all = allWays(town, from, to);
      assertThat(fastest.isPresent()).as(what).isEqualTo(!all.isEmpty());
      if (fastest.isEmpty()) {
        continue;
      }
      Route fast = fastest.get();
      Way expected = expected(all, fast);
      SafestRoute.Safest found = new SafestRoute(town, town, 1_000_000).find(fast);
      check(town, found.route(), what);
      assertThat(found.exact()).as(what).isTrue();
      assertThat(found.route().unknownDecimetres() - offDecimetres(fast))
          .as(what)
          .isEqualTo(expected.unknown);
      assertThat(found.route().millis() - offMillis(fast)).as(what).isEqualTo(expected.millis);
      safer += found.route().unknownDecimetres() < fast.unknownDecimetres() ? 1 : 0;
      limited += all.stream().anyMatch(way -> way.unknown < expected.unknown) ? 1 : 0;

      SafestRoute.Safest hasty = new SafestRoute(town, town, 0).find(fast);
      check(town, hasty.route(), what);
      givenUp += hasty.exact() ? 0 : 1;
      assertThat(hasty.route().unknownDecimetres())
          .as(what)
          .isLessThanOrEqualTo(fast.unknownDecimetres());
      if (hasty.exact()) {
        assertThat(hasty.route().millis()).as(what).isEqualTo(found.route().millis());
      }
    }
    assertThat(safer).isGreaterThan(GRAPHS / 20);
    assertThat(limited).isGreaterThan(GRAPHS / 200);
    assertThat(givenUp).isGreaterThan(0);
  }

  private static Snapped somewhere(Town town, Random random) {
    while (true) {
      int edge = random.nextInt(town.edges());
      if (town.millis(edge, false) >= 0 || town.millis(edge, true) >= 0) {
        double fraction = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        return new Snapped(
            NOWHERE, NOWHERE, random.nextInt(3) * random.nextDouble(), "walk", edge, fraction);
      }
    }
  }

  private static Way expected(List<Way> all, Route fast) {
    Way fastest =
        new Way(0, fast.millis() - offMillis(fast), fast.unknownDecimetres() - offDecimetres(fast));
    if (fastest.unknown == 0) {
      return fastest;
    }
    Way best = fastest;
    boolean verified = all.stream().anyMatch(way -> way.unknown == 0);
    for (Way way : all) {
      boolean allowed =
          verified ? way.unknown == 0 : way.millis + offMillis(fast) <= 2 * fast.millis();
      boolean better =
          way.unknown < best.unknown || (way.unknown == best.unknown && way.millis < best.millis);
      if (allowed && better) {
        best = way;
      }
    }
    return best;
  }

  /** All ways of which no other is better in both. */
  private static List<Way> allWays(Town town, Snapped from, Snapped to) {
    List<Way> atGoal = new ArrayList<>();
    List<Way> ways = new ArrayList<>();
    for (int arc = 2 * from.edge(); arc <= 2 * from.edge() + 1; arc++) {
      boolean forth = (arc & 1) == 0;
      boolean ahead = forth ? from.fraction() <= to.fraction() : from.fraction() >= to.fraction();
      if (from.edge() == to.edge() && ahead) {
        extend(town, atGoal, arc, from.fraction(), to.fraction(), 0, 0);
      }
      extend(town, ways, arc, from.fraction(), forth ? 1 : 0, 0, 0);
    }
    for (int i = 0; i < ways.size(); i++) {
      Way way = ways.get(i);
      for (int next = 0; next < 2 * town.edges(); next++) {
        int node = town.head(way.arc);
        int in = way.arc >> 1;
        int turn = town.bound ? town.turns().orElseThrow().millis(in, node, next >> 1) : 0;
        if (town.head(next ^ 1) != node || turn < 0) {
          continue;
        }
        int start = next & 1;
        if (next >> 1 == to.edge()) {
          extend(town, atGoal, next, start, to.fraction(), way.millis + turn, way.unknown);
        }
        extend(town, ways, next, start, 1 - start, way.millis + turn, way.unknown);
      }
    }
    return atGoal;
  }

  private static void extend(
      Town town, List<Way> ways, int arc, double start, double end, long millis, long unknown) {
    int whole = town.millis(arc >> 1, (arc & 1) == 1);
    if (whole < 0) {
      return;
    }
    Way way =
        new Way(
            arc,
            millis + share(whole, start, end),
            unknown + share(town.unknownDecimetres(arc >> 1, (arc & 1) == 1), start, end));
    for (Way other : ways) {
      if (other.arc == arc && other.millis <= way.millis && other.unknown <= way.unknown) {
        return;
      }
    }
    ways.add(way);
  }

  /** Walks the route anew: its arcs hang together, and its numbers are theirs. */
  private static void check(Town town, Route route, String what) {
    long millis = offMillis(route);
    long unknown = offDecimetres(route);
    int[] arcs = route.arcs();
    for (int i = 0; i < arcs.length; i++) {
      int edge = arcs[i] >> 1;
      boolean reverse = (arcs[i] & 1) == 1;
      assertThat(town.millis(edge, reverse)).as(what).isNotNegative();
      millis += share(town.millis(edge, reverse), route.entry(i), route.exit(i));
      unknown += share(town.unknownDecimetres(edge, reverse), route.entry(i), route.exit(i));
      if (i > 0) {
        int node = town.head(arcs[i - 1]);
        assertThat(town.head(arcs[i] ^ 1)).as(what).isEqualTo(node);
        if (town.bound) {
          millis += town.turns().orElseThrow().millis(arcs[i - 1] >> 1, node, edge);
        }
      }
    }
    assertThat(arcs[0] >> 1).as(what).isEqualTo(route.from().edge());
    assertThat(arcs[arcs.length - 1] >> 1).as(what).isEqualTo(route.to().edge());
    assertThat(route.millis()).as(what).isEqualTo(millis);
    assertThat(route.unknownDecimetres()).as(what).isEqualTo(unknown);
  }

  private static long share(int whole, double start, double end) {
    return Math.abs(Math.round(whole * end) - Math.round(whole * start));
  }

  private static long offMillis(Route route) {
    return Math.round(route.from().metres() * 3) + Math.round(route.to().metres() * 3);
  }

  private static long offDecimetres(Route route) {
    return Math.round(route.from().metres() * 10) + Math.round(route.to().metres() * 10);
  }
}
