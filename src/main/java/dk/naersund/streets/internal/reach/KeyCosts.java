package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.EdgeCosts;

/**
 * One profile's costs by edge key, whole and in part. The two parts of an edge always add up to the
 * whole.
 *
 * <p>GraphHopper's hierarchy preparation keeps edge weights as {@code float}: milliseconds are
 * exact up to 2^24 (4 h 39 min). An edge that takes longer, a night ferry, is rounded to the
 * nearest {@code float} here, so that every search sees the same number.
 */
record KeyCosts(EdgeCosts edges) {
  /** Travel time of the whole edge in milliseconds, or {@link EdgeCosts#BLOCKED}. */
  int millis(int key) {
    return (int) (float) edges.millis(key >> 1, (key & 1) == 1);
  }

  boolean usable(int key) {
    return edges.millis(key >> 1, (key & 1) == 1) >= 0;
  }

  int decimetres(int key) {
    return edges.decimetres(key >> 1);
  }

  int unknownDecimetres(int key) {
    return edges.unknownDecimetres(key >> 1, (key & 1) == 1);
  }

  /**
   * The stretch of an edge between two fractions, both counted from the base node whatever the
   * direction.
   */
  Leg between(int key, double from, double to) {
    return new Leg(
        part(millis(key), from, to),
        part(decimetres(key), from, to),
        part(unknownDecimetres(key), from, to));
  }

  private static int part(int whole, double from, double to) {
    return Math.abs((int) Math.round(whole * to) - (int) Math.round(whole * from));
  }

  /** A stretch between street and door, all of it in doubt. */
  Leg offStreet(double metres) {
    int decimetres = (int) Math.round(metres * 10);
    return new Leg(
        (int) Math.round(metres * edges.millisPerMetreOffStreet()), decimetres, decimetres);
  }
}
