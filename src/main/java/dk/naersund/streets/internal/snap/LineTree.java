package dk.naersund.streets.internal.snap;

import dk.naersund.streets.internal.network.StreetMap;
import java.util.Arrays;

/**
 * A packed R-tree over the lines of all streets, in flat arrays: short runs of segments, sorted
 * along a Hilbert curve, every {@link #WIDTH} of them under one box, and so on upwards (Kamel and
 * Faloutsos, CIKM 1993). Edges without length, which are nodes, are left out.
 *
 * <p>Entries are numbered from the runs upwards; the last one is the root.
 */
final class LineTree {
  static final int WIDTH = 8;
  private static final int SEGMENTS_PER_RUN = 6;
  private static final int SHORTEST_MILLIMETRES = 2;

  final int runs;
  private final int[] edge;
  private final int[] firstPoint;
  private final int[] lastPoint;

  /** South, west, north, east of every entry, in degrees. */
  private final float[] boxes;

  /** First child of every entry above the runs; children are neighbours. */
  private final int[] firstChild;

  private final int[] lastChild;

  LineTree(StreetMap map) {
    int count = 0;
    for (int e = 0; e < map.edges(); e++) {
      if (map.millimetres(e) >= SHORTEST_MILLIMETRES) {
        count += runsOf(map, e);
      }
    }
    runs = count;
    HilbertCurve curve = new HilbertCurve(map);
    long[] order = new long[runs];
    int[] edges = new int[runs];
    int[] starts = new int[runs];
    int run = 0;
    for (int e = 0; e < map.edges(); e++) {
      if (map.millimetres(e) < SHORTEST_MILLIMETRES) {
        continue;
      }
      int last = map.firstPoint(e + 1) - 1;
      for (int p = map.firstPoint(e); p < last; p += SEGMENTS_PER_RUN) {
        edges[run] = e;
        starts[run] = p;
        order[run] = ((long) curve.place(map.lat(p), map.lon(p)) << 32) | run;
        run++;
      }
    }
    Arrays.sort(order);
    int entries = runs;
    for (int level = runs; level > 1; level = (level + WIDTH - 1) / WIDTH) {
      entries += (level + WIDTH - 1) / WIDTH;
    }
    edge = new int[runs];
    firstPoint = new int[runs];
    lastPoint = new int[runs];
    boxes = new float[entries * 4];
    firstChild = new int[entries];
    lastChild = new int[entries];
    for (int i = 0; i < runs; i++) {
      int source = (int) order[i];
      edge[i] = edges[source];
      firstPoint[i] = starts[source];
      lastPoint[i] =
          Math.min(starts[source] + SEGMENTS_PER_RUN, map.firstPoint(edges[source] + 1) - 1);
      clear(i);
      for (int p = firstPoint[i]; p <= lastPoint[i]; p++) {
        extend(i, down(map.lat(p)), down(map.lon(p)), up(map.lat(p)), up(map.lon(p)));
      }
    }
    pack();
  }

  private void pack() {
    int from = 0;
    int to = runs;
    while (to - from > 1) {
      int parent = to;
      for (int child = from; child < to; child += WIDTH, parent++) {
        firstChild[parent] = child;
        lastChild[parent] = Math.min(child + WIDTH, to) - 1;
        clear(parent);
        for (int c = child; c <= lastChild[parent]; c++) {
          extend(parent, boxes[4 * c], boxes[4 * c + 1], boxes[4 * c + 2], boxes[4 * c + 3]);
        }
      }
      from = to;
      to = parent;
    }
  }

  private static int runsOf(StreetMap map, int edge) {
    int segments = map.firstPoint(edge + 1) - map.firstPoint(edge) - 1;
    return (segments + SEGMENTS_PER_RUN - 1) / SEGMENTS_PER_RUN;
  }

  private void clear(int entry) {
    boxes[4 * entry] = Float.POSITIVE_INFINITY;
    boxes[4 * entry + 1] = Float.POSITIVE_INFINITY;
    boxes[4 * entry + 2] = Float.NEGATIVE_INFINITY;
    boxes[4 * entry + 3] = Float.NEGATIVE_INFINITY;
  }

  private void extend(int entry, float south, float west, float north, float east) {
    boxes[4 * entry] = Math.min(boxes[4 * entry], south);
    boxes[4 * entry + 1] = Math.min(boxes[4 * entry + 1], west);
    boxes[4 * entry + 2] = Math.max(boxes[4 * entry + 2], north);
    boxes[4 * entry + 3] = Math.max(boxes[4 * entry + 3], east);
  }

  private static float down(double value) {
    return Math.nextDown((float) value);
  }

  private static float up(double value) {
    return Math.nextUp((float) value);
  }

  /** The entry above all others; -1 when there are no streets. */
  int root() {
    return firstChild.length - 1;
  }

  boolean isRun(int entry) {
    return entry < runs;
  }

  int firstChild(int entry) {
    return firstChild[entry];
  }

  int lastChild(int entry) {
    return lastChild[entry];
  }

  int edge(int run) {
    return edge[run];
  }

  int firstPoint(int run) {
    return firstPoint[run];
  }

  int lastPoint(int run) {
    return lastPoint[run];
  }

  double distance(Plane plane, int entry) {
    return plane.toBox(
        boxes[4 * entry], boxes[4 * entry + 1], boxes[4 * entry + 2], boxes[4 * entry + 3]);
  }
}
