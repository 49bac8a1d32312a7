package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.Stop;
import java.util.List;

/** Times at stops of which the feed gives none: by the straight lines between the stops. */
final class Estimate {
  private Estimate() {}

  /**
   * Fills gaps between known times.
   *
   * @param at arrival and departure at each stop in turn; both {@link ClockTimes#NONE} for a gap;
   *     the first and the last are known
   * @return whether there was a gap
   */
  static boolean fill(int[] at, int[] where, List<Stop> stops) {
    boolean any = false;
    for (int i = 1; i < where.length; i++) {
      if (at[2 * i] == ClockTimes.NONE) {
        int next = i;
        while (at[2 * next] == ClockTimes.NONE) {
          next++;
        }
        fill(at, where, stops, i - 1, next);
        any = true;
        i = next;
      }
    }
    return any;
  }

  private static void fill(int[] at, int[] where, List<Stop> stops, int from, int to) {
    double[] along = new double[to - from + 1];
    for (int i = 1; i < along.length; i++) {
      // a metre more for each, so that stops at one spot share the time evenly
      along[i] = along[i - 1] + 1 + metres(stops, where[from + i - 1], where[from + i]);
    }
    int begin = at[2 * from + 1];
    int length = at[2 * to] - begin;
    for (int i = 1; i < along.length - 1; i++) {
      int time = begin + (int) (length * along[i] / along[along.length - 1]);
      at[2 * (from + i)] = time;
      at[2 * (from + i) + 1] = time;
    }
  }

  private static double metres(List<Stop> stops, int a, int b) {
    return stops.get(a).position().metresTo(stops.get(b).position());
  }
}
