package dk.naersund.streets.internal.reach;

/**
 * A bucket entry in one {@code long}: 30 bits of time, 20 bits of slot, 14 bits of position in the
 * placement's search space. Ordered by time, then by slot.
 *
 * <p>A slot is twice the placement's number, plus 1 in buckets of what has changed since the others
 * were made: a placement that has moved is in both, and only one of its slots holds.
 */
final class Entry {
  /** The largest number a placement may have. */
  static final int MAX_NUMBER = (1 << 19) - 1;

  private static final int SLOT_MASK = (1 << 20) - 1;

  /** The largest search space a placement may have. */
  static final int MAX_SPACE = 1 << 14;

  private Entry() {}

  static long of(int millis, int slot, int index) {
    return (long) millis << 34 | (long) slot << 14 | index;
  }

  static int slot(int number, boolean changed) {
    return number << 1 | (changed ? 1 : 0);
  }

  /** What stands beside an entry in a bucket. */
  static long metres(int decimetres, int unknownDecimetres) {
    return (long) decimetres << 32 | unknownDecimetres;
  }

  /** Time of an entry with the metres that stand beside it. */
  static Leg leg(long entry, long metres) {
    return new Leg(millis(entry), (int) (metres >>> 32), (int) metres);
  }

  static int millis(long entry) {
    return (int) (entry >>> 34);
  }

  static int slot(long entry) {
    return (int) (entry >>> 14) & SLOT_MASK;
  }

  static int number(long entry) {
    return slot(entry) >> 1;
  }

  static int index(long entry) {
    return (int) entry & MAX_SPACE - 1;
  }
}
