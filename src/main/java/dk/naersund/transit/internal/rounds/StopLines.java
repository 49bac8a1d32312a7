package dk.naersund.transit.internal.rounds;

/** Which lines stop at each stop. */
final class StopLines {
  private StopLines() {}

  /** The view with its lines by stop. A last stop is not among them: nobody gets on there. */
  static DayView index(DayView view, int stops) {
    int[] first = new int[stops + 1];
    for (int line = 0; line < view.lineCount(); line++) {
      for (int p = view.lineFirst()[line]; p < view.lineFirst()[line + 1] - 1; p++) {
        if ((view.posFlags()[p] & DayView.BOARD) != 0) {
          first[view.posStop()[p] + 1]++;
        }
      }
    }
    for (int stop = 0; stop < stops; stop++) {
      first[stop + 1] += first[stop];
    }
    int[] lines = new int[first[stops]];
    int[] positions = new int[first[stops]];
    int[] next = first.clone();
    for (int line = 0; line < view.lineCount(); line++) {
      int begin = view.lineFirst()[line];
      for (int p = begin; p < view.lineFirst()[line + 1] - 1; p++) {
        if ((view.posFlags()[p] & DayView.BOARD) != 0) {
          int at = next[view.posStop()[p]]++;
          lines[at] = line;
          positions[at] = p - begin;
        }
      }
    }
    return new DayView(
        view.base(),
        view.mirrored(),
        view.lineFirst(),
        view.posStop(),
        view.posFlags(),
        view.lineTrips(),
        view.tripStart(),
        view.tripTimes(),
        view.tripNumber(),
        view.linePattern(),
        view.times(),
        first,
        lines,
        positions);
  }
}
