package dk.naersund.streets.internal.ways;

import com.carrotsearch.hppc.IntHashSet;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.network.ArcGraph;
import dk.naersund.streets.internal.reach.LongHeap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shortest ways, not the fastest, between one position and a few others: one search by
 * Dijkstra's algorithm over arcs that ends when the last of them is reached. Turns that are
 * forbidden are not taken.
 */
final class ShortestRoads {
  private static final int NONE = Integer.MAX_VALUE;

  private final ArcGraph map;
  private final ArcCosts costs;
  private final @Nullable TurnCosts turns;
  private final boolean back;
  private final Snapped origin;
  private final List<Snapped> goals;
  private final LongHeap queue = new LongHeap();
  private final IntHashSet settled = new IntHashSet();
  private final IntHashSet goalEdges = new IntHashSet();
  private final int[] best;

  private ShortestRoads(
      ArcGraph map, EdgeCosts costs, Snapped origin, List<Snapped> goals, Direction direction) {
    this.map = map;
    this.costs = new ArcCosts(costs);
    this.turns = costs.turns().orElse(null);
    this.back = direction == Direction.FROM_PLACE;
    this.origin = origin;
    this.goals = goals;
    best = new int[goals.size()];
    Arrays.fill(best, NONE);
    goals.forEach(goal -> goalEdges.add(goal.edge()));
  }

  /**
   * Lengths on the road in metres, in the order of the goals, without the stretches off the street.
   *
   * @param direction to the goals, or from them
   */
  static List<Optional<Double>> metres(
      ArcGraph map, EdgeCosts costs, Snapped origin, List<Snapped> goals, Direction direction) {
    ShortestRoads search = new ShortestRoads(map, costs, origin, goals, direction);
    search.run();
    return Arrays.stream(search.best)
        .mapToObj(
            decimetres ->
                decimetres == NONE ? Optional.<Double>empty() : Optional.of(decimetres / 10.0))
        .toList();
  }

  private void run() {
    for (int arc = origin.edge() * 2; arc <= origin.edge() * 2 + 1; arc++) {
      if (costs.usable(arc)) {
        along(arc);
        queue.push(part(arc, origin.fraction(), end(arc)), arc);
      }
    }
    while (!queue.isEmpty() && queue.leastMillis() < farthest()) {
      long least = queue.pop();
      int arc = (int) least;
      if (settled.add(arc)) {
        expand(arc, (int) (least >>> 32));
      }
    }
  }

  /** To goals on the origin's own edge, without leaving it. */
  private void along(int arc) {
    for (int i = 0; i < best.length; i++) {
      Snapped goal = goals.get(i);
      double from = back ? goal.fraction() : origin.fraction();
      double to = back ? origin.fraction() : goal.fraction();
      boolean ahead = (arc & 1) == 0 ? from <= to : from >= to;
      if (goal.edge() == origin.edge() && ahead) {
        best[i] = Math.min(best[i], part(arc, from, to));
      }
    }
  }

  private void expand(int arc, int decimetres) {
    int node = map.head(back ? arc ^ 1 : arc);
    for (int i = map.firstArc(node); i < map.firstArc(node + 1); i++) {
      int next = back ? map.arc(i) ^ 1 : map.arc(i);
      if (!costs.usable(next) || isForbidden(arc, node, next)) {
        continue;
      }
      if (goalEdges.contains(next >> 1)) {
        arrive(next, decimetres);
      }
      if (!settled.contains(next)) {
        queue.push(decimetres + costs.decimetres(next), next);
      }
    }
  }

  private void arrive(int arc, int decimetres) {
    for (int i = 0; i < best.length; i++) {
      Snapped goal = goals.get(i);
      if (goal.edge() == arc >> 1) {
        best[i] = Math.min(best[i], decimetres + part(arc, 1 - end(arc), goal.fraction()));
      }
    }
  }

  private boolean isForbidden(int arc, int node, int next) {
    return turns != null
        && (back
            ? turns.millis(next >> 1, node, arc >> 1) < 0
            : turns.millis(arc >> 1, node, next >> 1) < 0);
  }

  /** Where an arc is left in the direction of the search, as a fraction from its base node. */
  private double end(int arc) {
    return ((arc & 1) == 0) == back ? 0 : 1;
  }

  private int part(int arc, double from, double to) {
    return ArcCosts.part(costs.decimetres(arc), from, to);
  }

  private int farthest() {
    int farthest = 0;
    for (int decimetres : best) {
      farthest = Math.max(farthest, decimetres);
    }
    return farthest;
  }
}
