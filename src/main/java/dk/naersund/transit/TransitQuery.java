package dk.naersund.transit;

import java.time.Duration;
import java.time.Instant;

/**
 * When, and within which bounds.
 *
 * @param at when one leaves at the earliest (a search from a place), or wants to have arrived at
 *     the latest (a search to a place)
 * @param within how long after (or before) {@code at} everything must have happened; at most {@link
 *     #LONGEST}
 * @param mostRides how many vehicles at most, 1 to {@link #MOST_RIDES}; changes are one less
 */
public record TransitQuery(Instant at, Duration within, int mostRides) {
  /** The longest time that one search looks at. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /** The largest number of vehicles. */
  public static final int MOST_RIDES = 8;

  public TransitQuery {
    if (within.isNegative() || within.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a search looks at most at " + LONGEST.toHours() + " hours: " + within);
    }
    if (mostRides < 1 || mostRides > MOST_RIDES) {
      throw new IllegalArgumentException(
          "a search takes 1 to " + MOST_RIDES + " vehicles, not " + mostRides);
    }
  }

  /** As soon as possible, within a day and with as many vehicles as it takes. */
  public static TransitQuery at(Instant at) {
    return new TransitQuery(at, LONGEST, MOST_RIDES);
  }

  /** The same with a shorter time to look at. */
  public TransitQuery within(Duration shorter) {
    return new TransitQuery(at, shorter, mostRides);
  }

  /** The same with fewer vehicles. */
  public TransitQuery rides(int most) {
    return new TransitQuery(at, within, most);
  }
}
