package dk.naersund.search;

import java.time.Instant;

/**
 * The moment of service: when this person can be served there.
 *
 * @param kind how the moment comes about
 * @param at the moment; for {@link Kind#UNKNOWN} and {@link Kind#BY_APPOINTMENT} the arrival
 */
public record Moment(Kind kind, Instant at) {
  /** How the moment comes about. */
  public enum Kind {
    /** It is open on arrival. */
    ON_ARRIVAL,
    /** One waits until it opens. */
    WHEN_IT_OPENS,
    /** The first free time that one can reach. */
    AT_A_FREE_TIME,
    /**
     * So many times are free within a span; which, one is told when one books. The moment is the
     * span's end, since nothing earlier is promised.
     */
    WITHIN_A_SPAN,
    /**
     * One needs a time, and nobody knows now whether there is one: ring first. The moment is the
     * arrival, or the opening after it.
     */
    TIMES_UNKNOWN,
    /** Only with an appointment: ring first. */
    BY_APPOINTMENT,
    /** Nobody knows the hours: ring first. */
    UNKNOWN
  }

  /** Whether the moment is known, so that it can be compared with others. */
  public boolean isKnown() {
    return switch (kind) {
      case ON_ARRIVAL, WHEN_IT_OPENS, AT_A_FREE_TIME, WITHIN_A_SPAN -> true;
      case TIMES_UNKNOWN, BY_APPOINTMENT, UNKNOWN -> false;
    };
  }
}
