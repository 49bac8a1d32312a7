package dk.naersund.streets.internal.reach;

import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.CHStorage;
import com.graphhopper.util.EdgeIteratorState;

/**
 * GraphHopper's contraction of a search graph: the order of the states and the shortcuts. The graph
 * handed to GraphHopper lives only as long as this object.
 *
 * <p>Weights are milliseconds. GraphHopper keeps those of edges as {@code float}, in which they are
 * exact (see {@link KeyCosts}), and sums of them as {@code double}. What it stores in the end is
 * rounded and limited, and is not read: times are summed up anew from the streets.
 */
final class Contraction {
  private final ArcPairs pairs;
  private final CHStorage storage;

  Contraction(ArcPairs pairs, int states) {
    this.pairs = pairs;
    BaseGraph graph = new BaseGraph.Builder(4).create();
    if (states > 0) {
      graph.getNodeAccess().setNode(states - 1, 0, 0);
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      graph.edge(pairs.a(pair), pairs.b(pair));
    }
    graph.freeze();
    CHConfig config = CHConfig.nodeBased("reach", new MillisWeighting(pairs));
    storage = PrepareContractionHierarchies.fromGraph(graph, config).doWork().getCHStorage();
  }

  int shortcuts() {
    return storage.getShortcuts();
  }

  /** How many states were contracted before this one. */
  int order(int state) {
    return storage.getLevel(storage.toNodePointer(state));
  }

  Shortcut shortcut(int index) {
    long pointer = storage.toShortcutPointer(index);
    int a = storage.getNodeA(pointer);
    int b = storage.getNodeB(pointer);
    return new Shortcut(
        a,
        b,
        bridged(storage.getSkippedEdge1(pointer), a, b),
        storage.getFwdAccess(pointer),
        storage.getBwdAccess(pointer));
  }

  private int bridged(int half, int a, int b) {
    int one;
    int other;
    if (half < pairs.size()) {
      one = pairs.a(half);
      other = pairs.b(half);
    } else {
      long pointer = storage.toShortcutPointer(half - pairs.size());
      one = storage.getNodeA(pointer);
      other = storage.getNodeB(pointer);
    }
    return one != a && one != b ? one : other;
  }

  /**
   * An arc that bridges a state contracted before both its ends.
   *
   * @param there whether it can be used from a to b
   * @param back whether it can be used from b to a
   */
  record Shortcut(int a, int b, int bridged, boolean there, boolean back) {}

  private record MillisWeighting(ArcPairs pairs) implements Weighting {
    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
      boolean back = (edge.getBaseNode() != pairs.a(edge.getEdge())) ^ reverse;
      int millis = pairs.millis(edge.getEdge(), back);
      return millis == FlatHierarchy.NONE ? Double.POSITIVE_INFINITY : millis;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
      return Math.round(calcEdgeWeight(edge, reverse));
    }

    @Override
    public double calcMinWeightPerDistance() {
      return 0;
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public boolean hasTurnCosts() {
      return false;
    }

    @Override
    public String getName() {
      return "millis";
    }
  }
}
