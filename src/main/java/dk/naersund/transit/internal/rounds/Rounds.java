package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.internal.data.Footpaths;

/**
 * The search itself, in rounds: after round <em>k</em> it knows for every stop when one can be
 * there with at most <em>k</em> rides. Each round rides once on every line that stops where the
 * round before has made something better, then walks once. Memory is kept from one search to the
 * next.
 *
 * <p>D. Delling, T. Pajor, R. F. Werneck: Round-based public transit routing, ALENEX 2012. Its
 * rRAPTOR, for windows of departure, is {@link #start} with labels kept from later departures.
 */
final class Rounds {
  static final int NEVER = Footpaths.NEVER;
  private static final int[] NO_TARGET = {};

  private final RoundLabels labels;

  private final int[] marked;
  private final int[] markedIn;
  private int markedCount;
  private final int[] reached;
  private final int[] reachedIn;
  private int reachedCount;
  private int stamp;

  private final LineQueue queue = new LineQueue();

  private DayView view = Empty.VIEW;
  private Footpaths.Side paths = Empty.PATHS;
  private int[] sameStop = {};
  private int[] target = NO_TARGET;
  private int latest;
  private boolean kept;
  private boolean improved;

  Rounds(int stops, int most) {
    labels = new RoundLabels(stops, most);
    marked = new int[stops];
    markedIn = new int[stops];
    reached = new int[stops];
    reachedIn = new int[stops];
  }

  /**
   * Begins a search.
   *
   * @param onView what runs
   * @param changes the walker's changes
   * @param limit arrivals after this second are not looked for
   */
  void start(DayView onView, Footpaths changes, int limit) {
    view = onView;
    paths = onView.mirrored() ? changes.backward() : changes.forward();
    sameStop = changes.sameStop();
    latest = limit;
    target = NO_TARGET;
    kept = false;
    labels.begin();
    queue.begin(view);
    nextStamp();
  }

  /**
   * For windows: later rounds keep what later departures have found, so all of them begin empty.
   */
  void keepLabels() {
    kept = true;
    labels.forgetRides();
  }

  /**
   * Only one place matters (target pruning): what arrives later than the best way to it so far is
   * not followed.
   *
   * @param seconds from each stop to the place; {@link #NEVER} where it is too far
   */
  void aim(int[] seconds) {
    target = seconds;
  }

  /** One can get on at a stop without a ride from this second on. */
  void board(int stop, int second) {
    if (second < labels.ready()[0][stop]) {
      labels.ready()[0][stop] = second;
      mark(stop);
    }
  }

  /** Rides and walks until nothing becomes better. */
  void run(int mostRides) {
    int round = 0;
    improved = false;
    while (markedCount > 0 && round < mostRides) {
      round++;
      queue.fill(marked, markedCount);
      labels.carryOff(round, kept);
      nextStamp();
      for (int line = queue.poll(); line >= 0; line = queue.poll()) {
        ride(round, line, queue.position());
      }
      labels.carryReady(round, kept);
      walk(round);
    }
    labels.finish(round, kept);
    nextStamp();
  }

  private void ride(int round, int line, int firstPosition) {
    int[] from = labels.ready()[round - 1];
    int[] to = labels.off()[round];
    int[] posStop = view.posStop();
    byte[] posFlags = view.posFlags();
    int[] times = view.times();
    int begin = view.lineFirst()[line];
    int end = view.lineFirst()[line + 1];
    int firstTrip = view.lineTrips()[line];
    int endTrip = view.lineTrips()[line + 1];
    // whoever was ready at a stop before the last round has ridden from there before
    int fresh = stamp - 1;
    int trip = endTrip;
    int start = 0;
    int row = 0;
    int boarded = 0;
    for (int p = begin + firstPosition; p < end; p++) {
      int stop = posStop[p];
      int position = p - begin;
      int flags = posFlags[p];
      if (trip < endTrip && (flags & DayView.ALIGHT) != 0) {
        int arrival = start + times[row + 2 * position];
        if (arrival < to[stop] && arrival <= latest) {
          to[stop] = arrival;
          labels.ridden(round, stop, trip, boarded, position);
          reach(stop, arrival);
        }
      }
      if (markedIn[stop] != fresh || (flags & DayView.BOARD) == 0) {
        continue;
      }
      int second = from[stop];
      if (trip == endTrip || (trip > firstTrip && second <= view.departure(trip - 1, position))) {
        int earlier = view.firstFrom(line, position, second);
        if (earlier < trip) {
          trip = earlier;
          start = view.tripStart()[trip];
          row = view.tripTimes()[trip];
          boarded = position;
        }
      }
    }
  }

  private void reach(int stop, int arrival) {
    improved = true;
    if (target.length > 0 && target[stop] < NEVER) {
      latest = Math.min(latest, arrival + target[stop]);
    }
    if (reachedIn[stop] != stamp) {
      reachedIn[stop] = stamp;
      reached[reachedCount++] = stop;
    }
  }

  private void walk(int round) {
    int[] first = paths.first();
    int[] to = paths.to();
    int[] needed = paths.ready();
    int[] arrivals = labels.off()[round];
    int[] readyAt = labels.ready()[round];
    for (int r = 0; r < reachedCount; r++) {
      int stop = reached[r];
      int arrival = arrivals[stop];
      change(round, readyAt, stop, stop, arrival + sameStop[stop]);
      for (int i = first[stop]; i < first[stop + 1]; i++) {
        change(round, readyAt, stop, to[i], arrival + needed[i]);
      }
    }
  }

  private void change(int round, int[] readyAt, int from, int to, int second) {
    if (second < readyAt[to] && second <= latest) {
      readyAt[to] = second;
      labels.walked(round, to, from);
      mark(to);
    }
  }

  private void mark(int stop) {
    if (markedIn[stop] != stamp) {
      markedIn[stop] = stamp;
      marked[markedCount++] = stop;
    }
  }

  private void nextStamp() {
    stamp++;
    markedCount = 0;
    reachedCount = 0;
  }

  /** What has been found. */
  RoundLabels labels() {
    return labels;
  }

  /** Whether the last run made any stop better. */
  boolean improved() {
    return improved;
  }

  /** What runs. */
  DayView view() {
    return view;
  }
}
