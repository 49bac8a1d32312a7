package dk.naersund.streets.internal.reach;

/**
 * A placement with the way to it, without the stretch at the origin. Ordered by time, then by
 * number.
 *
 * @param rank of the state at which the way has its top; -1 on the edge of the origin
 */
record Found(int number, Leg leg, int rank) implements Comparable<Found> {
  /** Whether this way to the same placement is the one that counts. */
  boolean isBetter(Found other) {
    return leg.millis() != other.leg.millis()
        ? leg.millis() < other.leg.millis()
        : rank < other.rank;
  }

  @Override
  public int compareTo(Found other) {
    int order = Integer.compare(leg.millis(), other.leg.millis());
    return order != 0 ? order : Integer.compare(number, other.number);
  }
}
