package dk.naersund.search.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.search.Mode;
import dk.naersund.search.Moment;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An offer that this person can use.
 *
 * @param mode how they reach it
 * @param arrival when they are at the entrance
 * @param moment when they can be served
 * @param open what holds on arrival
 * @param nextOpen when it opens next, when it is closed on arrival
 * @param free what is told about its free times; null where nobody tells about them
 */
record Candidate(
    Offer offer,
    Door door,
    Reached reached,
    Mode mode,
    Instant arrival,
    Moment moment,
    OpeningStatus open,
    @Nullable Instant nextOpen,
    @Nullable FirstFree free) {
  /** How long somebody stays at least, with what comes before and after. */
  static final Duration VISIT = Duration.ofMinutes(30);

  /**
   * Known moments first and the earliest of them, then where one rings for a time, then where the
   * hours are not known; among equal ones the shorter travel, then less doubt, then the id.
   */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::group)
          .thenComparing(c -> c.moment().at())
          .thenComparing(c -> c.reached().millis())
          .thenComparing(c -> c.reached().unknownMetres())
          .thenComparing(c -> c.offer().site().id())
          .thenComparing(c -> c.offer().service().id());

  private int group() {
    return switch (moment.kind()) {
      case ON_ARRIVAL, WHEN_IT_OPENS, AT_A_FREE_TIME, WITHIN_A_SPAN -> 0;
      case TIMES_UNKNOWN -> 1;
      case BY_APPOINTMENT, UNKNOWN -> 2;
    };
  }

  /** The same at another moment, with what is told about its free times. */
  Candidate with(Moment other, FirstFree told) {
    return new Candidate(offer, door, reached, mode, arrival, other, open, nextOpen, told);
  }

  /**
   * The time to keep, or when the span of times begins; null where one need not be there at any.
   */
  @Nullable Instant start() {
    return free instanceof FirstFree.Counted counted
        ? counted.from()
        : moment.kind() == Moment.Kind.AT_A_FREE_TIME ? moment.at() : null;
  }

  /** When they can go home who come at a moment. */
  Instant leaves(Instant arrive) {
    Instant served = moment.at().isAfter(arrive) ? moment.at() : arrive;
    Duration slot =
        free instanceof FirstFree.At at ? Duration.ofMinutes(at.free().minutes()) : VISIT;
    return served.plus(slot.compareTo(VISIT) > 0 ? slot : VISIT);
  }
}
