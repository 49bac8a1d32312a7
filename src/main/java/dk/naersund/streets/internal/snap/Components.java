package dk.naersund.streets.internal.snap;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.network.StreetMap;
import java.util.Arrays;

/**
 * Strongly connected components of one profile's streets, by Tarjan's algorithm (SIAM J. Comput.
 * 1972) without recursion. Within a component every node can be reached from every other, so there
 * is a way there and home.
 */
final class Components {
  private static final int NONE = -1;

  private final StreetMap map;
  private final EdgeCosts costs;
  private final int[] component;
  private int count;

  private Components(StreetMap map, EdgeCosts costs) {
    this.map = map;
    this.costs = costs;
    this.component = new int[map.nodes()];
    Arrays.fill(component, NONE);
  }

  static Components of(StreetMap map, EdgeCosts costs) {
    Components components = new Components(map, costs);
    components.search();
    return components;
  }

  /** How many components there are. */
  int count() {
    return count;
  }

  /** Number of the component in which the edge lies; -1 when it joins two or cannot be used. */
  int ofEdge(int edge) {
    boolean usable = costs.millis(edge, false) >= 0 || costs.millis(edge, true) >= 0;
    int at = component[map.from(edge)];
    return usable && at == component[map.to(edge)] ? at : NONE;
  }

  private void search() {
    int nodes = map.nodes();
    int[] index = new int[nodes];
    int[] low = new int[nodes];
    int[] nextArc = new int[nodes];
    int[] path = new int[nodes];
    int[] open = new int[nodes];
    int openSize = 0;
    int clock = 0;
    for (int root = 0; root < nodes; root++) {
      if (index[root] != 0) {
        continue;
      }
      int depth = 0;
      path[0] = root;
      while (depth >= 0) {
        int node = path[depth];
        if (index[node] == 0) {
          clock++;
          index[node] = clock;
          low[node] = clock;
          nextArc[node] = map.firstArc(node);
          open[openSize++] = node;
        }
        int deeper = NONE;
        while (nextArc[node] < map.firstArc(node + 1) && deeper == NONE) {
          int arc = map.arc(nextArc[node]);
          int head = map.head(arc);
          if (costs.millis(arc >> 1, (arc & 1) == 1) < 0) {
            nextArc[node]++;
          } else if (index[head] == 0) {
            deeper = head;
          } else {
            if (component[head] == NONE) {
              low[node] = Math.min(low[node], low[head]);
            }
            nextArc[node]++;
          }
        }
        if (deeper != NONE) {
          path[++depth] = deeper;
          continue;
        }
        if (low[node] == index[node]) {
          int member;
          do {
            member = open[--openSize];
            component[member] = count;
          } while (member != node);
          count++;
        }
        depth--;
      }
    }
  }
}
