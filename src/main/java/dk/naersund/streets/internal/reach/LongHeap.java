package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/** A binary heap of numbers, least first: a time in the upper 32 bits, anything in the lower. */
public final class LongHeap {
  private long[] heap = new long[64];
  private int size;

  /** Takes all out. */
  public void clear() {
    size = 0;
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** The least time, or {@link Integer#MAX_VALUE} when empty. */
  public int leastMillis() {
    return size == 0 ? Integer.MAX_VALUE : (int) (heap[0] >>> 32);
  }

  /** Puts a time in, with its payload. */
  public void push(int millis, int payload) {
    long value = (long) millis << 32 | payload;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (heap[parent] <= value) {
        break;
      }
      heap[at] = heap[parent];
      at = parent;
    }
    heap[at] = value;
  }

  /** The least, left where it is. */
  public long peek() {
    return heap[0];
  }

  /** The least, taken out. */
  public long pop() {
    long least = heap[0];
    long value = heap[--size];
    if (size > 0) {
      sink(value);
    }
    return least;
  }

  /** Takes the least out and puts another in, in one go. */
  public void replace(int millis, int payload) {
    sink((long) millis << 32 | payload);
  }

  private void sink(long value) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (value <= heap[child]) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = value;
  }
}
