package dk.naersund.streets;

import dk.naersund.geo.Position;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A door at a place, valid from one day to another: what a reach index holds.
 *
 * @param number the caller's number for it, 0 or more, unique within an index and best without gaps
 * @param door where it is
 * @param profiles ids of the profiles that can use this door
 * @param labels numbers of what is to be found there (service kinds), 0 to 255; a search asks for
 *     one
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
  public Placement {
    profiles = Set.copyOf(profiles);
    labels = Set.copyOf(labels);
  }

  /** Whether it is there on at least one day from the first to the last, both included. */
  public boolean holdsWithin(LocalDate first, LocalDate last) {
    return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
  }
}
