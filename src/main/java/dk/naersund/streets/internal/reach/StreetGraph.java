package dk.naersund.streets.internal.reach;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;

/**
 * Which edge joins which nodes, as plain arrays. An <em>edge key</em> is an edge with a direction,
 * {@code edge << 1} from base to adjacent node and {@code edge << 1 | 1} back, as in GraphHopper.
 *
 * @param nodes how many nodes there are
 * @param base base node of each edge
 * @param adjacent adjacent node of each edge
 */
public record StreetGraph(int nodes, int[] base, int[] adjacent) {
  /** Copies the ends of all edges. */
  public static StreetGraph of(BaseGraph graph) {
    int[] base = new int[graph.getEdges()];
    int[] adjacent = new int[graph.getEdges()];
    AllEdgesIterator edges = graph.getAllEdges();
    while (edges.next()) {
      base[edges.getEdge()] = edges.getBaseNode();
      adjacent[edges.getEdge()] = edges.getAdjNode();
    }
    return new StreetGraph(graph.getNodes(), base, adjacent);
  }

  int edges() {
    return base.length;
  }

  /** The node at which the key's edge is entered. */
  int tail(int key) {
    return (key & 1) == 0 ? base[key >> 1] : adjacent[key >> 1];
  }

  /** The node at which the key's edge is left. */
  int head(int key) {
    return tail(key ^ 1);
  }
}
