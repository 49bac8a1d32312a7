package dk.naersund.streets.internal.ways;

import com.carrotsearch.hppc.IntObjectHashMap;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.network.ArcGraph;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Dijkstra's algorithm from one position to all nodes around it, or from all of them to it. Turns
 * cost nothing here, so where they do elsewhere the results are lower bounds.
 */
final class Spread {
  /**
   * The best way between a node and the position.
   *
   * @param node the node
   * @param arc the arc next to the node on that way
   * @param end whether that arc holds the position, so that only part of it is used
   * @param millis time in milliseconds
   * @param unknown decimetres in doubt
   */
  record Label(int node, int arc, boolean end, long millis, long unknown) {}

  /** The fastest first, among equals the one with less doubt. */
  static final Comparator<Label> FASTEST =
      Comparator.comparingLong(Label::millis).thenComparingLong(Label::unknown);

  /** The one with least doubt first, among equals the fastest. */
  static final Comparator<Label> SAFEST =
      Comparator.comparingLong(Label::unknown).thenComparingLong(Label::millis);

  private final ArcGraph graph;
  private final ArcCosts costs;
  private final boolean back;
  private final Predicate<Label> kept;
  private final PriorityQueue<Label> queue;
  private final IntObjectHashMap<Label> settled = new IntObjectHashMap<>();

  private Spread(
      ArcGraph graph,
      ArcCosts costs,
      boolean back,
      Comparator<Label> order,
      Predicate<Label> kept) {
    this.graph = graph;
    this.costs = costs;
    this.back = back;
    this.kept = kept;
    this.queue = new PriorityQueue<>(order);
  }

  /** The best ways from a position; labels that are not kept lead no further. */
  static Spread from(
      Snapped at, ArcGraph graph, ArcCosts costs, Comparator<Label> order, Predicate<Label> kept) {
    return new Spread(graph, costs, false, order, kept).run(at);
  }

  /** The best ways to a position; labels that are not kept lead no further. */
  static Spread to(
      Snapped at, ArcGraph graph, ArcCosts costs, Comparator<Label> order, Predicate<Label> kept) {
    return new Spread(graph, costs, true, order, kept).run(at);
  }

  /** The best way between a node and the position; null when there is none. */
  @Nullable Label find(int node) {
    return settled.get(node);
  }

  private Spread run(Snapped at) {
    for (int arc = at.edge() * 2; arc <= at.edge() * 2 + 1; arc++) {
      double start = (arc & 1) == 0 ? 0 : 1;
      offer(arc, back ? start : at.fraction(), back ? at.fraction() : 1 - start, null);
    }
    for (Label label = queue.poll(); label != null; label = queue.poll()) {
      if (settled.containsKey(label.node)) {
        continue;
      }
      settled.put(label.node, label);
      for (int i = graph.firstArc(label.node); i < graph.firstArc(label.node + 1); i++) {
        int arc = back ? graph.arc(i) ^ 1 : graph.arc(i);
        double start = (arc & 1) == 0 ? 0 : 1;
        offer(arc, start, 1 - start, label);
      }
    }
    return this;
  }

  private void offer(int arc, double start, double end, @Nullable Label before) {
    int node = graph.head(back ? arc ^ 1 : arc);
    if (!costs.usable(arc) || settled.containsKey(node)) {
      return;
    }
    Label label =
        new Label(
            node,
            arc,
            before == null,
            (before == null ? 0 : before.millis) + ArcCosts.part(costs.millis(arc), start, end),
            (before == null ? 0 : before.unknown) + ArcCosts.part(costs.unknown(arc), start, end));
    if (kept.test(label)) {
      queue.add(label);
    }
  }
}
