package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * The arcs of a search graph, brought together so that two states are joined by one pair at most:
 * the best arc from the one to the other and the best arc back.
 */
final class ArcPairs {
  private final SearchGraph graph;
  private final int[] newest;
  private int[] a = new int[1024];
  private int[] b = new int[1024];
  private int[] millis = new int[2048];
  private int[] key = new int[2048];
  private int[] sibling = new int[1024];
  private int size;

  ArcPairs(SearchGraph graph) {
    this.graph = graph;
    newest = new int[graph.states()];
    Arrays.fill(newest, -1);
    graph.forEachArc(this::add);
  }

  private void add(int from, int to, int time, int edgeKey) {
    int low = Math.min(from, to);
    int high = Math.max(from, to);
    int pair = newest[low];
    while (pair >= 0 && b[pair] != high) {
      pair = sibling[pair];
    }
    if (pair < 0) {
      pair = append(low, high);
    }
    int at = 2 * pair + (from == low ? 0 : 1);
    if (millis[at] == FlatHierarchy.NONE
        || leg(time, edgeKey).compareTo(leg(millis[at], key[at])) < 0) {
      millis[at] = time;
      key[at] = edgeKey;
    }
  }

  private int append(int low, int high) {
    if (size == a.length) {
      a = Arrays.copyOf(a, 2 * size);
      b = Arrays.copyOf(b, 2 * size);
      sibling = Arrays.copyOf(sibling, 2 * size);
      millis = Arrays.copyOf(millis, 4 * size);
      key = Arrays.copyOf(key, 4 * size);
    }
    a[size] = low;
    b[size] = high;
    millis[2 * size] = FlatHierarchy.NONE;
    millis[2 * size + 1] = FlatHierarchy.NONE;
    sibling[size] = newest[low];
    newest[low] = size;
    return size++;
  }

  private Leg leg(int time, int edgeKey) {
    return new Leg(time, graph.costs.decimetres(edgeKey), graph.costs.unknownDecimetres(edgeKey));
  }

  int size() {
    return size;
  }

  /** The end with the smaller number. */
  int a(int pair) {
    return a[pair];
  }

  int b(int pair) {
    return b[pair];
  }

  /** Time from a to b, or back; {@link FlatHierarchy#NONE} when there is no arc. */
  int millis(int pair, boolean back) {
    return millis[2 * pair + (back ? 1 : 0)];
  }

  /** Edge key of the arc from a to b, or back. */
  int key(int pair, boolean back) {
    return key[2 * pair + (back ? 1 : 0)];
  }
}
