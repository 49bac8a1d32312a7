package dk.naersund.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a wish to hold a slot. */
public sealed interface HoldOutcome {
  /** It is held. The moment is by the database's clock. */
  record Held(SlotId slot, Instant until) implements HoldOutcome {}

  /**
   * The key claims a slot already, perhaps another one.
   *
   * @param until when the hold runs out; null when it is booked
   */
  record AlreadyYours(SlotId slot, @Nullable Instant until) implements HoldOutcome {}

  /** Others have all its seats. */
  record Taken() implements HoldOutcome {}

  /** There is no such slot any more: it has begun, or the calendar has changed. */
  record Gone() implements HoldOutcome {}
}
