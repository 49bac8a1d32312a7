package dk.naersund.streets.internal.costs;

/** Whether one may use a way in a direction. */
enum Permit {
  YES,
  /** Only by pushing the bicycle. */
  PUSHING,
  /** The map says that it is not known. */
  UNKNOWN,
  NO,
  /** Not in this direction. */
  WRONG_WAY;

  boolean refused() {
    return this == NO || this == WRONG_WAY;
  }
}
