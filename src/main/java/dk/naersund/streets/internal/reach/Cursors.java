package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/** Places up to which buckets have been read, ordered by the time of the entry that comes next. */
final class Cursors {
  private final LongHeap order = new LongHeap();
  private long[][] entries = new long[64][];
  private int[] places = new int[64];
  private int[] ends = new int[64];
  private int[] times = new int[64];
  private int[] reached = new int[64];
  private int size;

  Cursors() {
    Arrays.fill(entries, EditedBuckets.NONE);
  }

  void clear() {
    Arrays.fill(entries, 0, size, EditedBuckets.NONE);
    size = 0;
    order.clear();
  }

  /**
   * Opens a bucket at an entry.
   *
   * @param state number of the reached state to which it belongs
   * @param millis time to that state
   */
  void open(int state, int millis, long[] bucket, int place, int end) {
    if (size == times.length) {
      entries = Arrays.copyOf(entries, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
      reached = Arrays.copyOf(reached, 2 * size);
    }
    entries[size] = bucket;
    places[size] = place;
    ends[size] = end;
    times[size] = millis;
    reached[size] = state;
    order.push(millis + Entry.millis(bucket[place]), size++);
  }

  /** Time of the next entry, or {@link Integer#MAX_VALUE} at the end. */
  int leastMillis() {
    return order.leastMillis();
  }

  /** The cursor at the next entry. */
  int next() {
    return (int) order.peek();
  }

  long[] entries(int cursor) {
    return entries[cursor];
  }

  int place(int cursor) {
    return places[cursor];
  }

  int end(int cursor) {
    return ends[cursor];
  }

  int reached(int cursor) {
    return reached[cursor];
  }

  /** Moves the cursor at the next entry on, or closes it when the place is its end. */
  void moveNext(int place) {
    int cursor = next();
    if (place == ends[cursor]) {
      order.pop();
    } else {
      places[cursor] = place;
      order.replace(times[cursor] + Entry.millis(entries[cursor][place]), cursor);
    }
  }
}
