package dk.naersund.transit.internal.rounds;

/**
 * What runs around one service day for people with one need, laid out for the search:
 * <em>lines</em> are sequences of stops with trips of which none overtakes another (what RAPTOR
 * calls a route). Seconds count from the beginning of the service day; in a mirrored view they run
 * backwards, and so do the lines. Flat arrays; nobody changes them.
 *
 * @param base epoch second of second 0
 * @param mirrored whether time runs backwards
 * @param lineFirst where each line's positions begin; one more at the end
 * @param posStop the stop at each position
 * @param posFlags {@link #BOARD} and {@link #ALIGHT}
 * @param lineTrips where each line's trips begin; one more at the end
 * @param tripStart the trip's second 0
 * @param tripTimes where its row of times begins
 * @param tripNumber its number in the timetable
 * @param linePattern each line's pattern in the timetable
 * @param times arrival and departure at each position in turn, relative to the start
 * @param stopFirst where each stop's lines begin; one more at the end
 * @param stopLine the line
 * @param stopPos at which of its positions one can get on here
 */
record DayView(
    long base,
    boolean mirrored,
    int[] lineFirst,
    int[] posStop,
    byte[] posFlags,
    int[] lineTrips,
    int[] tripStart,
    int[] tripTimes,
    int[] tripNumber,
    int[] linePattern,
    int[] times,
    int[] stopFirst,
    int[] stopLine,
    int[] stopPos) {
  static final int BOARD = 1;
  static final int ALIGHT = 2;

  /** The same on another day. */
  DayView at(long newBase) {
    return new DayView(
        newBase,
        mirrored,
        lineFirst,
        posStop,
        posFlags,
        lineTrips,
        tripStart,
        tripTimes,
        tripNumber,
        linePattern,
        times,
        stopFirst,
        stopLine,
        stopPos);
  }

  int lineCount() {
    return lineFirst.length - 1;
  }

  int stopCount() {
    return stopFirst.length - 1;
  }

  /** Epoch second of a second of the view. */
  long epoch(int second) {
    return mirrored ? base - second : base + second;
  }

  /** Second of the view of an epoch second. */
  int second(long epoch) {
    return Math.toIntExact(mirrored ? base - epoch : epoch - base);
  }

  int arrival(int trip, int position) {
    return tripStart[trip] + times[tripTimes[trip] + 2 * position];
  }

  int departure(int trip, int position) {
    return tripStart[trip] + times[tripTimes[trip] + 2 * position + 1];
  }

  /**
   * The first of a line's trips that departs from a position at a second or later; the end of its
   * trips when none does.
   */
  int firstFrom(int line, int position, int second) {
    int low = lineTrips[line];
    int high = lineTrips[line + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (departure(middle, position) >= second) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
