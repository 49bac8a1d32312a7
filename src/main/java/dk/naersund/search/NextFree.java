package dk.naersund.search;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When somebody can have a time at a result, of those times that this person can be there for and
 * come home from.
 *
 * @param first the first one, or why none is told
 * @param then those after it, a few
 */
public record NextFree(FirstFree first, List<FreeSlot> then) {
  public NextFree {
    then = List.copyOf(then);
  }

  /** The beginning of the span within which the first one lies; empty where its time is told. */
  public Optional<Instant> spanFrom() {
    return first instanceof FirstFree.Counted counted
        ? Optional.of(counted.from())
        : Optional.empty();
  }
}
