package dk.naersund.transit.internal.rounds;

import org.jspecify.annotations.Nullable;

/**
 * A way as far as a stop.
 *
 * @param stop where it has come to
 * @param second when: getting off, or being able to get on
 * @param metres walked so far, in whole metres
 * @param rides with how many vehicles
 * @param before the way it continues; null at the beginning
 * @param trip the trip by which it has come; −1 when it has walked
 * @param boarded at which position of its line one got on
 * @param left at which one got off
 */
record ParetoLabel(
    int stop,
    int second,
    int metres,
    int rides,
    @Nullable ParetoLabel before,
    int trip,
    int boarded,
    int left) {
  static final int WALKED = -1;

  /** Whether nobody would take the other one: not earlier, not fewer metres, not fewer rides. */
  boolean dominates(ParetoLabel other) {
    return second <= other.second && metres <= other.metres && rides <= other.rides;
  }
}
