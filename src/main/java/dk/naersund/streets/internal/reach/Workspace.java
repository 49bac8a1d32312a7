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

  private int[] times = new int[0];
  private long[] tops = new long[0];

  /** Room for a time per placement. */
  int[] times(int numbers) {
    if (times.length < numbers) {
      times = new int[numbers + numbers / 4];
    }
    return times;
  }

  /** Room for where each placement's way has its top. */
  long[] tops(int numbers) {
    if (tops.length < numbers) {
      tops = new long[numbers + numbers / 4];
    }
    return tops;
  }

  /** Sets the marks of all placements to 0. */
  void clearMarks(int numbers) {
    if (marks.length < numbers) {
      marks = new int[numbers + numbers / 4];
      markBase = 4;
    } else if (markBase > Integer.MAX_VALUE - 8) {
      Arrays.fill(marks, 0);
      markBase = 4;
    } else {
      markBase += 4;
    }
  }

  /** The mark of a placement, 0 to 3. */
  int mark(int number) {
    return Math.max(0, marks[number] - markBase);
  }

  /** All marks, each as {@link #asMarked} has it or less. */
  int[] marks() {
    return marks;
  }

  /** What stands in {@link #marks} for a mark until they are cleared. */
  int asMarked(int mark) {
    return markBase + mark;
  }

  void mark(int number, int mark) {
    marks[number] = markBase + mark;
  }
}
