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

  private long[] best = new long[0];

  /** Room for the best way to each placement, all {@link Long#MAX_VALUE}. */
  long[] best(int numbers) {
    if (best.length < numbers) {
      best = new long[numbers + numbers / 4];
    }
    Arrays.fill(best, 0, numbers, Long.MAX_VALUE);
    return best;
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
