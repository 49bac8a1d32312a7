package dk.naersund.transit.internal.data;

/**
 * What a feed says about changing from one stop to another (or to the same).
 *
 * @param from number of the stop one gets off at
 * @param to number of the stop one gets on at
 * @param kind what it says
 * @param seconds least time for the change; 0 when none is given
 */
public record TransferRule(int from, int to, Kind kind, int seconds) {
  /** Kinds of change, as GTFS numbers them from 0. */
  public enum Kind {
    /** One can change here. */
    RECOMMENDED,
    /** The departing vehicle waits. */
    TIMED,
    /** It takes at least so long. */
    MINIMUM,
    /** One cannot change here. */
    IMPOSSIBLE
  }
}
