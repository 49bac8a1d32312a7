package dk.naersund.availability.internal;

import java.util.Arrays;

/** Spans of time in which something holds: from one moment on and before another. */
final class Spans {
  static final Spans ALWAYS = new Spans(new long[] {Long.MIN_VALUE, Long.MAX_VALUE});
  static final Spans NEVER = new Spans(new long[0]);

  /** Beginning, end, beginning, end … in seconds since 1970; strictly growing. */
  private final long[] edges;

  /**
   * @param edges beginning, end, beginning, end …; strictly growing
   */
  Spans(long[] edges) {
    this.edges = edges;
  }

  boolean contain(long second) {
    int found = Arrays.binarySearch(edges, second);
    // At an edge: inside when it is a beginning. Else: inside when an odd number lies before.
    return found >= 0 ? (found & 1) == 0 : ((-found - 1) & 1) == 1;
  }
}
