package dk.naersund.streets.internal.snap;

import java.util.Arrays;

/** A binary heap of entries by distance, without objects. */
final class EntryQueue {
  private double[] distances = new double[64];
  private int[] entries = new int[64];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The smallest distance. */
  double nearest() {
    return distances[0];
  }

  void add(double distance, int entry) {
    if (size == entries.length) {
      distances = Arrays.copyOf(distances, size * 2);
      entries = Arrays.copyOf(entries, size * 2);
    }
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (distances[parent] <= distance) {
        break;
      }
      distances[at] = distances[parent];
      entries[at] = entries[parent];
      at = parent;
    }
    distances[at] = distance;
    entries[at] = entry;
  }

  int poll() {
    int polled = entries[0];
    size--;
    double distance = distances[size];
    int entry = entries[size];
    int at = 0;
    int child = 1;
    while (child < size) {
      if (child + 1 < size && distances[child + 1] < distances[child]) {
        child++;
      }
      if (distances[child] >= distance) {
        break;
      }
      distances[at] = distances[child];
      entries[at] = entries[child];
      at = child;
      child = 2 * at + 1;
    }
    distances[at] = distance;
    entries[at] = entry;
    return polled;
  }
}
