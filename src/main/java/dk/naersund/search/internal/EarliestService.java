package dk.naersund.search.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nobody who arrives at a moment or later is served earlier than this says. A free time is never
 * before the arrival, and may be outside the opening hours; so where one may be told, the arrival
 * is all that is certain.
 *
 * @param untold when any of those is open of which nobody tells the free times
 * @param all when any at all is open; null where nobody tells the free times of any
 * @param heard whether a free time may be known
 */
record EarliestService(OpenTimes untold, @Nullable OpenTimes all, boolean heard) {
  /** At a moment that is known. */
  Instant known(Instant arrival) {
    return heard ? arrival : untold.earliest(arrival);
  }

  /** Where one must ring for a time. */
  Instant timesUnknown(Instant arrival) {
    return all == null ? Instant.MAX : all.earliest(arrival);
  }
}
