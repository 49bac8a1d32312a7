package dk.naersund.streets;

/**
 * A placement and the way there (or home), in numbers. Whole milliseconds; metres as they lie on
 * the fastest way.
 *
 * @param placement its number
 * @param millis travel time in milliseconds, from the position asked for to the door, the stretches
 *     between street and door and the profile's time penalties included
 * @param metres length of the way in metres
 * @param unknownMetres how many of them are in doubt for the profile
 */
public record Reached(int placement, long millis, double metres, double unknownMetres) {
  /** How many metres are verified. */
  public double verifiedMetres() {
    return Math.max(0, metres - unknownMetres);
  }
}
