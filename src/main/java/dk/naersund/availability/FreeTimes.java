package dk.naersund.availability;

import dk.naersund.availability.internal.FixedFreeTimes;
import java.time.Clock;
import java.util.List;

/**
 * Free times of all sources. A query takes {@link #current()} and asks nobody else: neither the
 * database nor any other system; what changes is there within a second, or as often as a source is
 * asked.
 */
public interface FreeTimes {
  /** Where nobody tells anything, for a world that is built in code. */
  static FreeTimes none() {
    return of(Clock.systemUTC(), List.of());
  }

  /** These slots and no others, for a world that is built in code: always fresh. */
  static FreeTimes of(Clock clock, List<FreeSlot> slots) {
    return new FixedFreeTimes(clock, slots);
  }

  /** As known now; never blocks, takes some nanoseconds. */
  FreeTimesSnapshot current();
}
