package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Reached;

/**
 * A stretch of way in numbers. The order is by time; among equal times the one with less doubt,
 * then the shorter.
 *
 * @param millis travel time in milliseconds
 * @param decimetres length in decimetres
 * @param unknownDecimetres how many of them are in doubt
 */
record Leg(int millis, int decimetres, int unknownDecimetres) implements Comparable<Leg> {
  static final Leg NONE = new Leg(0, 0, 0);

  Leg plus(Leg other) {
    return new Leg(
        Math.addExact(millis, other.millis),
        decimetres + other.decimetres,
        unknownDecimetres + other.unknownDecimetres);
  }

  /** Length in the upper half, how much of it is in doubt in the lower, both in decimetres. */
  long metres() {
    return (long) decimetres << 32 | unknownDecimetres;
  }

  Reached to(int placement) {
    return new Reached(placement, millis, decimetres / 10.0, unknownDecimetres / 10.0);
  }

  @Override
  public int compareTo(Leg other) {
    int order = Integer.compare(millis, other.millis);
    if (order == 0) {
      order = Integer.compare(unknownDecimetres, other.unknownDecimetres);
    }
    return order != 0 ? order : Integer.compare(decimetres, other.decimetres);
  }
}
