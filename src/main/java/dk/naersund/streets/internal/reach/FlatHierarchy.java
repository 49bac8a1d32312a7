package dk.naersund.streets.internal.reach;

import java.util.function.IntConsumer;

/**
 * A contraction hierarchy (Geisberger, Sanders, Schultes, Delling, <em>Contraction
 * Hierarchies</em>, WEA 2008) in flat arrays. States are renumbered by rank, 0 for the one
 * contracted last; all arcs stand at the lower of their two ends and lead up, to a smaller rank.
 * Every arc carries both directions, so that one scan of a state's arcs serves to go on and to
 * stall.
 *
 * <p>Beside its time every direction of an arc carries length, metres in doubt and what it was made
 * from, in an array of its own that searches do not touch.
 */
final class FlatHierarchy {
  /**
   * A direction that cannot be used; also the first time that is too long to be found (12 days).
   */
  static final int NONE = 1 << 30;

  /** Ints per arc in {@link #arcs}. */
  static final int ARC = 3;

  /** Ints per direction of an arc in {@link #details}. */
  static final int DETAIL = 3;

  /** Rank of each state. */
  final int[] rank;

  /** Arcs of rank r stand from first[r] to first[r + 1]. */
  final int[] first;

  /** Per arc: rank of the upper end; time up to it; time down from it. */
  final int[] arcs;

  /**
   * Per arc, first for the way up, then for the way down: length and unknown length in decimetres,
   * and the rank of the state that was bridged, or {@code ~key} of the street edge.
   */
  final int[] details;

  FlatHierarchy(int[] rank, int[] first, int[] arcs, int[] details) {
    this.rank = rank;
    this.first = first;
    this.arcs = arcs;
    this.details = details;
  }

  int states() {
    return rank.length;
  }

  int arcCount() {
    return arcs.length / ARC;
  }

  /** Bytes held by the arrays. */
  long bytes() {
    return 4L * (rank.length + first.length + arcs.length + details.length);
  }

  int head(int arc) {
    return arcs[ARC * arc];
  }

  /** Time of one direction in milliseconds, or {@link #NONE}. */
  int millis(int arc, boolean down) {
    return arcs[ARC * arc + (down ? 2 : 1)];
  }

  int decimetres(int arc, boolean down) {
    return details[detail(arc, down)];
  }

  int unknownDecimetres(int arc, boolean down) {
    return details[detail(arc, down) + 1];
  }

  private int via(int arc, boolean down) {
    return details[detail(arc, down) + 2];
  }

  private static int detail(int arc, boolean down) {
    return 2 * DETAIL * arc + (down ? DETAIL : 0);
  }

  /** The arc from a rank up to another. */
  int arc(int from, int to) {
    for (int arc = first[from]; arc < first[from + 1]; arc++) {
      if (arcs[ARC * arc] == to) {
        return arc;
      }
    }
    throw new IllegalStateException("no arc from rank " + from + " up to " + to);
  }

  /**
   * The street edges below one direction of an arc, in the order of travel.
   *
   * @param lower rank at which the arc stands
   * @param keys takes edge keys
   */
  void unpack(int lower, int arc, boolean down, IntConsumer keys) {
    int via = via(arc, down);
    if (via < 0) {
      keys.accept(~via);
      return;
    }
    int upper = head(arc);
    int start = down ? upper : lower;
    int end = down ? lower : upper;
    unpack(via, arc(via, start), true, keys);
    unpack(via, arc(via, end), false, keys);
  }
}
