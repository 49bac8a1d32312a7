package dk.naersund.address.internal;

import dk.naersund.geo.Position;
import java.util.Arrays;
import java.util.Optional;

/**
 * Coordinates of the nodes that something needs, and of no others: first the ids are collected,
 * then sealed, then a pass over the file fills them in. Sixteen bytes a node.
 */
final class NodePositions {
  private static final double E7 = 1e7;
  private static final int ABSENT = Integer.MIN_VALUE;

  private long[] ids = new long[1024];
  private int[] lats = {};
  private int[] lons = {};
  private int count;

  void need(long id) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count + (count >> 1));
    }
    ids[count++] = id;
  }

  /** No more ids from here on. */
  void seal() {
    Arrays.sort(ids, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        ids[distinct++] = ids[i];
      }
    }
    count = distinct;
    ids = Arrays.copyOf(ids, count);
    lats = new int[count];
    Arrays.fill(lats, ABSENT);
    lons = new int[count];
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Remembers where the node is, if it is one that was asked for; answers whether it was. */
  boolean put(long id, double lat, double lon) {
    int at = Arrays.binarySearch(ids, id);
    if (at >= 0) {
      lats[at] = (int) Math.round(lat * E7);
      lons[at] = (int) Math.round(lon * E7);
    }
    return at >= 0;
  }

  /** Where the node is; empty when the file does not hold it. */
  Optional<Position> find(long id) {
    int at = Arrays.binarySearch(ids, id);
    return at < 0 || lats[at] == ABSENT
        ? Optional.empty()
        : Optional.of(new Position(lats[at] / E7, lons[at] / E7));
  }
}
