package dk.naersund.search;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import java.util.List;

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
}
