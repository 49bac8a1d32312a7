package dk.naersund.transit.internal.data;

import java.util.Arrays;

/** A list of whole numbers that grows. */
public final class Ints {
  private int[] values = new int[64];
  private int size;

  /** Adds a number at the end. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** The number at a place. */
  public int get(int index) {
    return values[index];
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Forgets all. */
  public void clear() {
    size = 0;
  }

  /** The numbers, in an array of their own. */
  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
