package dk.naersund.availability;

import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The free times of one service at one site, in order of time. Immutable. Only days on which the
 * registry offers the service at the site and the site is not closed are in it.
 */
public interface SlotTimes {
  /** Receives free slots. */
  @FunctionalInterface
  interface Visitor {
    /**
     * A free slot.
     *
     * @param startSecond its start, seconds since 1970
     * @param minutes its length
     * @param seats how many seats are left, at least 1
     * @return whether to go on
     */
    boolean free(long startSecond, int minutes, int seats);
  }

  /** The first slot that begins at the moment or later. */
  default FirstFree first(Instant notBefore) {
    return first(notBefore, second -> true);
  }

  /**
   * The first slot that begins at the moment or later and that the rule lets through. A time that
   * is known comes before counts, counts before what is old.
   *
   * @param fits tells for a start in seconds since 1970 whether it will do; asked in order of time
   */
  FirstFree first(Instant notBefore, LongPredicate fits);

  /**
   * Visits what is known to be free from a moment on and before another, in order of time, without
   * making an object for each. Neither counts nor old news are visited.
   */
  void visit(long fromSecond, long beforeSecond, Visitor visitor);

  /** The same as a list, no longer than {@code limit}. */
  List<FreeSlot> between(Instant from, Instant before, int limit);

  /** How far its best source may be trusted now, and who it is. */
  FirstFree state();
}
