package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * Places up to which buckets have been read, ordered by the time of the entry that comes next. A
 * place in a bucket is the number of a chunk and a position in it, 16 bits for the latter.
 */
final class Cursors {
  /** Past the end of a bucket. */
  static final int END = -1;

  private final LongHeap order = new LongHeap();
  private long[][][] buckets = new long[64][][];
  private int[] places = new int[64];
  private int[] times = new int[64];
  private int[] reached = new int[64];
  private int size;

  void clear() {
    Arrays.fill(buckets, 0, size, Bucket.EMPTY);
    size = 0;
    order.clear();
  }

  /** The entry at a place. */
  static long entry(long[][] bucket, int place) {
    return bucket[place >>> 16][place & 0xFFFF];
  }

  /** The metres of the entry at a place. */
  static long metres(long[][] bucket, int place) {
    return Bucket.metres(bucket[place >>> 16], place & 0xFFFF);
  }

  /**
   * Opens a bucket at an entry.
   *
   * @param state number of the reached state to which it belongs
   * @param millis time to that state
   */
  void open(int state, int millis, long[][] bucket, int place) {
    if (size == times.length) {
      buckets = Arrays.copyOf(buckets, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
      reached = Arrays.copyOf(reached, 2 * size);
    }
    buckets[size] = bucket;
    places[size] = place;
    times[size] = millis;
    reached[size] = state;
    order.push(millis + Entry.millis(entry(bucket, place)), size++);
  }

  /** Time of the next entry, or {@link Integer#MAX_VALUE} at the end. */
  int leastMillis() {
    return order.leastMillis();
  }

  /** The cursor at the next entry. */
  int next() {
    return (int) order.peek();
  }

  long[][] bucket(int cursor) {
    return buckets[cursor];
  }

  int place(int cursor) {
    return places[cursor];
  }

  int reached(int cursor) {
    return reached[cursor];
  }

  /** Moves the cursor at the next entry on, or closes it when the place is {@link #END}. */
  void moveNext(int place) {
    int cursor = next();
    if (place == END) {
      order.pop();
    } else {
      places[cursor] = place;
      order.replace(times[cursor] + Entry.millis(entry(buckets[cursor], place)), cursor);
    }
  }
}
