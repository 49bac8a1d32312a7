package dk.naersund.transit.internal.rounds;

import java.util.Arrays;

/** The lines to ride on in one round, each once, from the first position where one can get on. */
final class LineQueue {
  private static final int NOT_QUEUED = Integer.MAX_VALUE;

  private DayView view = Empty.VIEW;
  private int[] lines = new int[0];
  private int[] positions = new int[0];
  private int size;
  private int next;
  private int position;

  /** Begins a search; nothing is queued. */
  void begin(DayView onView) {
    view = onView;
    size = 0;
    next = 0;
    if (positions.length < view.lineCount()) {
      positions = new int[view.lineCount()];
      lines = new int[view.lineCount()];
      Arrays.fill(positions, NOT_QUEUED);
    }
  }

  /** Queues all lines that stop at the first so many of some stops. */
  void fill(int[] stops, int count) {
    size = 0;
    next = 0;
    int[] stopFirst = view.stopFirst();
    int[] stopLine = view.stopLine();
    int[] stopPos = view.stopPos();
    for (int s = 0; s < count; s++) {
      int stop = stops[s];
      for (int i = stopFirst[stop]; i < stopFirst[stop + 1]; i++) {
        int line = stopLine[i];
        if (positions[line] == NOT_QUEUED) {
          lines[size++] = line;
        }
        positions[line] = Math.min(positions[line], stopPos[i]);
      }
    }
  }

  /** Takes the next line; −1 when all are taken. */
  int poll() {
    if (next == size) {
      return -1;
    }
    int line = lines[next++];
    position = positions[line];
    positions[line] = NOT_QUEUED;
    return line;
  }

  /** The position of the line that was taken last. */
  int position() {
    return position;
  }
}
