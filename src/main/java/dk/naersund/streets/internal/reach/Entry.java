package dk.naersund.streets.internal.reach;

/**
 * A bucket entry in one {@code long}: 30 bits of time, 20 bits of placement number, 14 bits of
 * position in the placement's search space. Ordered by time, then by number.
 */
final class Entry {
  /** The largest number a placement may have. */
  static final int MAX_NUMBER = (1 << 20) - 1;

  /** The largest search space a placement may have. */
  static final int MAX_SPACE = 1 << 14;

  private Entry() {}

  static long of(int millis, int number, int index) {
    return (long) millis << 34 | (long) number << 14 | index;
  }

  static int millis(long entry) {
    return (int) (entry >>> 34);
  }

  static int number(long entry) {
    return (int) (entry >>> 14) & MAX_NUMBER;
  }

  static int index(long entry) {
    return (int) entry & MAX_SPACE - 1;
  }
}
