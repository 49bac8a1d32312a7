package dk.naersund.streets;

import dk.naersund.geo.Position;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A door at a place, valid from one day to another: what a reach index holds.
 *
 * @param number the caller's number for it, 0 to {@link #MAX_NUMBER}, unique within an index and
 *     best without gaps: an index has room for every number up to the largest
 * @param door where it is
 * @param profiles ids of the profiles that can use this door
 * @param labels numbers of what is to be found there (service kinds), 0 to {@link #MAX_LABEL}; a
 *     search asks for one
 * @param from first day; null when it has always been there
 * @param to last day, included; null when no end is known
 */
public record Placement(
    int number,
    Position door,
    Set<String> profiles,
    Set<Integer> labels,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** The largest number: one index holds at most 524,288 placements. */
  public static final int MAX_NUMBER = (1 << 19) - 1;

  /** The largest label. */
  public static final int MAX_LABEL = 255;

  public Placement {
    if (number < 0 || number > MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a placement's number must be between 0 and %d, but one is %d; number the doors of an index"
                  .formatted(MAX_NUMBER, number)
              + " from 0 on without gaps");
    }
    for (int label : labels) {
      if (label < 0 || label > MAX_LABEL) {
        throw new IllegalArgumentException(
            "a placement's labels must be between 0 and %d, but placement %d has %d"
                .formatted(MAX_LABEL, number, label));
      }
    }
    profiles = Set.copyOf(profiles);
    labels = Set.copyOf(labels);
  }

  /** Whether it is there on at least one day from the first to the last, both included. */
  public boolean holdsWithin(LocalDate first, LocalDate last) {
    return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
  }
}
