package dk.naersund.calls;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a caller wants to go, as far as their words say it.
 *
 * @param day the day in the region; null for today
 * @param from when they can leave at the earliest; null where nothing was said, then now, or the
 *     morning of another day
 * @param by when they want to be there at the latest; null for as soon as possible
 * @param unclear words that were not understood, as typed; what they say is not in the rest
 */
public record When(
    @Nullable LocalDate day,
    @Nullable LocalTime from,
    @Nullable LocalTime by,
    List<String> unclear) {
  public When {
    unclear = List.copyOf(unclear);
  }

  /** Whether nothing was said but "now". */
  public boolean isNow() {
    return day == null && from == null && by == null;
  }
}
