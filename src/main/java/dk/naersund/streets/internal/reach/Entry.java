package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Placement;

/**
 * A bucket entry in one {@code long}: 30 bits of time, 20 bits of slot, 12 bits of position in the
 * placement's search space. Ordered by time, then by slot, and never negative.
 *
 * <p>A slot is twice the placement's number, plus 1 in buckets of what has changed since the others
 * were made: a placement that has moved is in both, and only one of its slots holds.
 */
final class Entry {
  /** Where the slot begins, and how many bits it has. */
  static final int SLOT_SHIFT = 12;

  static final int SLOT_MASK = 2 * Placement.MAX_NUMBER + 1;

  /** Where the time begins. */
  static final int TIME_SHIFT = 32;

  /** The largest search space a placement may have. */
  static final int MAX_SPACE = 1 << SLOT_SHIFT;

  private Entry() {}

  static long of(int millis, int slot, int index) {
    return (long) millis << TIME_SHIFT | (long) slot << SLOT_SHIFT | index;
  }

  static int slot(int number, boolean changed) {
    return number << 1 | (changed ? 1 : 0);
  }

  static int millis(long entry) {
    return (int) (entry >>> TIME_SHIFT);
  }

  static int slot(long entry) {
    return (int) (entry >>> SLOT_SHIFT) & SLOT_MASK;
  }

  static int number(long entry) {
    return slot(entry) >> 1;
  }

  static int index(long entry) {
    return (int) entry & MAX_SPACE - 1;
  }
}
