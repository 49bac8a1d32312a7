package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.StopLegs;
import dk.naersund.transit.internal.data.Footpaths;
import java.util.Arrays;

/**
 * Until when one may get on at each stop and still be at the other place in time, by the number of
 * rides left. A search in the other direction knows; what is later need not be followed. Exact, so
 * no way is lost (Delling, Dibbelt and Pajor, Fast and exact public transit routing with restricted
 * Pareto sets, 2019).
 *
 * @param latest seconds of the view of the search that is bounded, by rides left and stop
 */
record ParetoBounds(int[][] latest) {
  /** No time of a view is so early. */
  private static final int TOO_LATE = -Rounds.NEVER;

  /**
   * Searches from the other place.
   *
   * @param opposite the view of the direction opposite to the search that is bounded
   * @param begin epoch second at the other place
   * @param limit epoch second beyond which nothing matters
   * @param legs the walks at the other place
   */
  static ParetoBounds of(
      Rounds rounds,
      DayView opposite,
      Footpaths changes,
      long begin,
      long limit,
      StopLegs legs,
      int mostRides) {
    rounds.start(opposite, changes, opposite.second(limit));
    for (int leg = 0; leg < legs.size(); leg++) {
      rounds.board(legs.stop(leg), opposite.second(begin) + legs.seconds(leg));
    }
    rounds.run(mostRides);
    int[][] latest = new int[mostRides + 1][];
    for (int rides = 0; rides <= mostRides; rides++) {
      int[] off = rounds.labels().off(rides);
      latest[rides] = new int[off.length];
      // both views count from the same second, in opposite directions
      Arrays.setAll(latest[rides], stop -> off[stop] >= Rounds.NEVER ? TOO_LATE : -off[stop]);
    }
    return new ParetoBounds(latest);
  }

  /** Whether who is ready at a stop then cannot be there in time with so many rides. */
  boolean isTooLate(int stop, int second, int ridesLeft) {
    return second > latest[ridesLeft][stop];
  }
}
