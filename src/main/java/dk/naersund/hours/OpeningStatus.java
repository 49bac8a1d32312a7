package dk.naersund.hours;

import dk.naersund.text.LocalText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds from one moment until another.
 *
 * @param state open, closed, by appointment or unknown
 * @param from since when, at the latest; equals the moment asked for
 * @param until when the state or its reason changes; null when neither does within 400 days
 * @param reason why, when something other than the weekly rule decides: a holiday's name, an
 *     exception's reason, a comment in the rule; null otherwise
 */
public record OpeningStatus(
    State state, Instant from, @Nullable Instant until, @Nullable LocalText reason) {
  /** The four things that can be known about a door at a moment. */
  public enum State {
    OPEN,
    CLOSED,
    /** Somebody is there for those who have an appointment. */
    BY_APPOINTMENT,
    /** Nobody has told us, or the rule says "unknown". */
    UNKNOWN
  }
}
