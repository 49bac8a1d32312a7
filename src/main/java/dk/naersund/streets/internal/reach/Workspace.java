package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * The memory of one search, kept for the next. Every thread has a few; who takes one may work with
 * it until it is taken again, which the {@link #ticket} tells.
 */
final class Workspace {
  private static final ThreadLocal<Ring> RING = ThreadLocal.withInitial(Ring::new);

  final UpwardSearch search = new UpwardSearch();
  final Cursors cursors = new Cursors();

  /** Changes whenever the workspace is taken. */
  long ticket;

  private int[] marks = new int[0];
  private int markBase = Integer.MAX_VALUE;

  /** The calling thread's workspace for what is finished before anything else begins. */
  static Workspace mine() {
    return RING.get().scratch;
  }

  /** One of the calling thread's workspaces, the one taken longest ago. */
  static Workspace take() {
    Ring ring = RING.get();
    Workspace workspace = ring.lasting[ring.next++ & ring.lasting.length - 1];
    workspace.ticket++;
    return workspace;
  }

  private static final class Ring {
    private final Workspace scratch = new Workspace();
    private final Workspace[] lasting = {
      new Workspace(), new Workspace(), new Workspace(), new Workspace()
    };
    private int next;
  }

  private Tops tops = new Tops(0);

  /**
   * For each slot the best way found so far.
   *
   * @param millis its time
   * @param states the reached state at which it has its top
   * @param metres its metres from there on, as they stand in buckets
   */
  record Tops(int[] millis, int[] states, long[] metres) {
    private Tops(int slots) {
      this(new int[slots], new int[slots], new long[slots]);
    }
  }

  /** Room for the best way to each slot; the times are all {@link Integer#MAX_VALUE}. */
  Tops tops(int slots) {
    if (tops.millis.length < slots) {
      tops = new Tops(slots + slots / 4);
    }
    Arrays.fill(tops.millis, 0, slots, Integer.MAX_VALUE);
    return tops;
  }

  /** Sets the marks of all slots to 0. */
  void clearMarks(int slots) {
    if (marks.length < slots) {
      marks = new int[slots + slots / 4];
      markBase = 4;
    } else if (markBase > Integer.MAX_VALUE - 8) {
      Arrays.fill(marks, 0);
      markBase = 4;
    } else {
      markBase += 4;
    }
  }

  /** The mark of a slot, 0 to 3. */
  int mark(int slot) {
    return Math.max(0, marks[slot] - markBase);
  }

  /** All marks, each as {@link #asMarked} has it or less. */
  int[] marks() {
    return marks;
  }

  /** What stands in {@link #marks} for a mark until they are cleared. */
  int asMarked(int mark) {
    return markBase + mark;
  }

  void mark(int slot, int mark) {
    marks[slot] = markBase + mark;
  }
}
