package dk.naersund.streets.internal.ways;

import com.carrotsearch.hppc.IntIntHashMap;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.network.ArcGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Dijkstra's algorithm over arcs from one position to another. What counts is time; among equal
 * ways the one with less doubt, then the shorter.
 */
final class RouteSearch {
  private final ArcGraph map;
  private final ArcCosts costs;
  private final @Nullable TurnCosts turns;
  private final Known known;

  /** Which arcs may be taken. */
  enum Known {
    /** Doubt does not matter. */
    ANY,
    /** Arcs with doubt are not taken. */
    VERIFIED_ONLY
  }

  /** A way to the end of an arc. */
  private record Label(
      int arc, long millis, int unknown, int decimetres, boolean atGoal, @Nullable Label before)
      implements Comparable<Label> {
    @Override
    public int compareTo(Label other) {
      int order = Long.compare(millis, other.millis);
      if (order == 0) {
        order = Integer.compare(unknown, other.unknown);
      }
      return order != 0 ? order : Integer.compare(decimetres, other.decimetres);
    }
  }

  RouteSearch(ArcGraph map, EdgeCosts costs, Known known) {
    this.map = map;
    this.costs = new ArcCosts(costs);
    this.turns = costs.turns().orElse(null);
    this.known = known;
  }

  /** The best way between two positions on the streets; empty when there is none. */
  Optional<Route> find(Snapped from, Snapped to) {
    PriorityQueue<Label> queue = new PriorityQueue<>();
    IntIntHashMap settled = new IntIntHashMap();
    for (int arc = from.edge() * 2; arc <= from.edge() * 2 + 1; arc++) {
      double end = (arc & 1) == 0 ? 1 : 0;
      offer(queue, arc, from.fraction(), end, null, false, 0);
      if (from.edge() == to.edge() && ahead(arc, from.fraction(), to.fraction())) {
        offer(queue, arc, from.fraction(), to.fraction(), null, true, 0);
      }
    }
    for (Label label = queue.poll(); label != null; label = queue.poll()) {
      if (label.atGoal) {
        return Optional.of(route(label, from, to));
      }
      int state = turns == null ? map.head(label.arc) : label.arc;
      if (!settled.putIfAbsent(state, 1)) {
        continue;
      }
      int node = map.head(label.arc);
      for (int i = map.firstArc(node); i < map.firstArc(node + 1); i++) {
        int next = map.arc(i);
        int turn = turns == null ? 0 : turns.millis(label.arc >> 1, node, next >> 1);
        if (turn < 0) {
          continue;
        }
        double start = (next & 1) == 0 ? 0 : 1;
        if (next >> 1 == to.edge()) {
          offer(queue, next, start, to.fraction(), label, true, turn);
        }
        int nextState = turns == null ? map.head(next) : next;
        if (!settled.containsKey(nextState)) {
          offer(queue, next, start, 1 - start, label, false, turn);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean ahead(int arc, double from, double to) {
    return (arc & 1) == 0 ? from <= to : from >= to;
  }

  private void offer(
      PriorityQueue<Label> queue,
      int arc,
      double start,
      double end,
      @Nullable Label before,
      boolean atGoal,
      int turnMillis) {
    if (!costs.usable(arc)) {
      return;
    }
    int unknown = ArcCosts.part(costs.unknown(arc), start, end);
    if (unknown > 0 && known == Known.VERIFIED_ONLY) {
      return;
    }
    int millis = ArcCosts.part(costs.millis(arc), start, end) + turnMillis;
    int decimetres = ArcCosts.part(costs.decimetres(arc), start, end);
    queue.add(
        before == null
            ? new Label(arc, millis, unknown, decimetres, atGoal, null)
            : new Label(
                arc,
                before.millis + millis,
                before.unknown + unknown,
                before.decimetres + decimetres,
                atGoal,
                before));
  }

  private Route route(Label last, Snapped from, Snapped to) {
    List<Integer> arcs = new ArrayList<>();
    for (Label label = last; label != null; label = label.before) {
      arcs.addFirst(label.arc);
    }
    int off =
        ArcCosts.offStreetDecimetres(from.metres()) + ArcCosts.offStreetDecimetres(to.metres());
    return new Route(
        from,
        to,
        arcs.stream().mapToInt(Integer::intValue).toArray(),
        last.millis + costs.offStreetMillis(from.metres()) + costs.offStreetMillis(to.metres()),
        last.decimetres + off,
        last.unknown + off);
  }
}
