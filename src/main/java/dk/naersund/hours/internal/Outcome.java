package dk.naersund.hours.internal;

import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.text.LocalText;
import org.jspecify.annotations.Nullable;

/** What holds, and why; the colour with which a day is painted. */
record Outcome(State state, @Nullable LocalText reason) {
  static final Outcome OPEN = new Outcome(State.OPEN, null);
  static final Outcome CLOSED = new Outcome(State.CLOSED, null);
  static final Outcome UNKNOWN = new Outcome(State.UNKNOWN, null);

  boolean isClosed() {
    return state == State.CLOSED;
  }

  /** This outcome, with a reason if it has none of its own. */
  Outcome because(@Nullable LocalText other) {
    return reason != null || other == null ? this : new Outcome(state, other);
  }
}
