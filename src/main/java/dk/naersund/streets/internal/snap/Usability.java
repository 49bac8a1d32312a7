package dk.naersund.streets.internal.snap;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.network.StreetMap;

/**
 * Which edges one profile can use, and which of them lie in a main component: one with at least
 * {@link #MAIN_METRES} of streets, or the largest. The others are courtyards and stretches cut off
 * by kerbs, from which no way leads anywhere.
 */
final class Usability {
  /** What makes a component worth being brought to. */
  static final double MAIN_METRES = 1000;

  private static final byte USABLE = 1;
  private static final byte BOTH_WAYS = 2;
  private static final byte MAIN = 4;

  private final byte[] flags;

  Usability(StreetMap map, EdgeCosts costs) {
    flags = new byte[map.edges()];
    Components components = Components.of(map, costs);
    long[] millimetres = new long[components.count()];
    long most = 0;
    for (int edge = 0; edge < flags.length; edge++) {
      int component = components.ofEdge(edge);
      if (component >= 0) {
        millimetres[component] += map.millimetres(edge);
        most = Math.max(most, millimetres[component]);
      }
    }
    long enough = Math.min(most, (long) (MAIN_METRES * 1000));
    for (int edge = 0; edge < flags.length; edge++) {
      boolean there = costs.millis(edge, false) >= 0;
      boolean back = costs.millis(edge, true) >= 0;
      int component = components.ofEdge(edge);
      flags[edge] =
          (byte)
              ((there || back ? USABLE : 0)
                  | (there && back ? BOTH_WAYS : 0)
                  | (component >= 0 && millimetres[component] >= enough ? MAIN : 0));
    }
  }

  boolean usable(int edge) {
    return (flags[edge] & USABLE) != 0;
  }

  boolean bothWays(int edge) {
    return (flags[edge] & BOTH_WAYS) != 0;
  }

  boolean main(int edge) {
    return (flags[edge] & MAIN) != 0;
  }
}
