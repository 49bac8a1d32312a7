package dk.naersund.address.internal;

import java.util.Arrays;
import java.util.List;

/**
 * A few nodes of every way that may bound an area. Relations come last in a file and their ways
 * before them, so without this a relation's place would cost a third pass.
 */
final class WayOutlines {
  /** Nodes kept of one way. */
  static final int CORNERS = 2;

  private long[] ids = new long[1024];
  private long[] corners = new long[1024 * CORNERS];
  private int count;
  private boolean sorted = true;

  void add(long way, long[] nodes) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count + (count >> 1));
      corners = Arrays.copyOf(corners, ids.length * CORNERS);
    }
    sorted &= count == 0 || ids[count - 1] < way;
    ids[count] = way;
    corners[count * CORNERS] = nodes[0];
    corners[count * CORNERS + 1] = nodes[nodes.length / 2];
    count++;
  }

  /** Adds the kept nodes of the way; nothing when it is not known. */
  void addTo(List<Long> nodes, long way) {
    int at = sorted ? Arrays.binarySearch(ids, 0, count, way) : indexOf(way);
    if (at >= 0) {
      nodes.add(corners[at * CORNERS]);
      nodes.add(corners[at * CORNERS + 1]);
    }
  }

  private int indexOf(long way) {
    for (int i = 0; i < count; i++) {
      if (ids[i] == way) {
        return i;
      }
    }
    return -1;
  }
}
