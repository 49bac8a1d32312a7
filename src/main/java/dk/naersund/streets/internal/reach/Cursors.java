package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/** Places up to which buckets have been read, ordered by the time of the entry that comes next. */
final class Cursors {
  private static final long[] CLOSED = new long[0];
  private final LongHeap order = new LongHeap();
  private long[][] buckets = new long[64][];
  private int[] positions = new int[64];
  private int[] times = new int[64];
  private int[] reached = new int[64];
  private int size;

  void clear() {
    Arrays.fill(buckets, 0, size, CLOSED);
    size = 0;
    order.clear();
  }

  /**
   * Opens a bucket at an entry.
   *
   * @param state number of the reached state to which it belongs
   * @param millis time to that state
   */
  void open(int state, int millis, long[] bucket, int position) {
    if (size == times.length) {
      buckets = Arrays.copyOf(buckets, 2 * size);
      positions = Arrays.copyOf(positions, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
      reached = Arrays.copyOf(reached, 2 * size);
    }
    buckets[size] = bucket;
    positions[size] = position;
    times[size] = millis;
    reached[size] = state;
    order.push(millis + Entry.millis(bucket[position]), size++);
  }

  /** Time of the next entry, or {@link Integer#MAX_VALUE} at the end. */
  int leastMillis() {
    return order.leastMillis();
  }

  /** The cursor at the next entry. */
  int next() {
    return (int) order.peek();
  }

  long[] bucket(int cursor) {
    return buckets[cursor];
  }

  int position(int cursor) {
    return positions[cursor];
  }

  int reached(int cursor) {
    return reached[cursor];
  }

  /** Moves the cursor at the next entry on; past the end of its bucket it is closed. */
  void moveNext(int position) {
    int cursor = next();
    long[] bucket = buckets[cursor];
    if (position == bucket.length) {
      order.pop();
    } else {
      positions[cursor] = position;
      order.replace(times[cursor] + Entry.millis(bucket[position]), cursor);
    }
  }
}
