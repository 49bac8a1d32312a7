package dk.naersund.tiles;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.sorting.IndirectSort;
import com.onthegomap.planetiler.collection.LongLongMap;
import java.util.Arrays;

/**
 * Where each node of a map file lies, at 16 bytes a node. Planetiler's own tables refuse a file
 * whose nodes are not in the order of their ids; a piece that somebody cut by hand may be one.
 */
final class NodePositions implements LongLongMap.SequentialWrites {
  private final LongArrayList ids = new LongArrayList();
  private final LongArrayList positions = new LongArrayList();
  private boolean ascending = true;
  private volatile boolean sorted;

  @Override
  public void put(long id, long position) {
    ascending &= ids.isEmpty() || ids.get(ids.size() - 1) < id;
    ids.add(id);
    positions.add(position);
  }

  @Override
  public long get(long id) {
    if (!sorted) {
      sort();
    }
    int at = Arrays.binarySearch(ids.buffer, 0, ids.size(), id);
    return at < 0 ? MISSING_VALUE : positions.get(at);
  }

  private synchronized void sort() {
    if (!ascending && !sorted) {
      long[] by = ids.toArray();
      long[] values = positions.toArray();
      int[] order = IndirectSort.mergesort(0, by.length, (a, b) -> Long.compare(by[a], by[b]));
      for (int i = 0; i < order.length; i++) {
        ids.set(i, by[order[i]]);
        positions.set(i, values[order[i]]);
      }
    }
    sorted = true;
  }

  @Override
  public void close() {}
}
