package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.internal.data.Footpaths;
import java.util.Arrays;

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
  private static final int NOT_QUEUED = Integer.MAX_VALUE;

  private final int stops;

  /** When one can get on with so many rides behind one, by round and stop. */
  private final int[][] ready;

  /** When one gets off, by round and stop. */
  private final int[][] off;

  private final int[][] rideTrip;
  private final int[][] ridePositions;
  private final int[][] walkedFrom;

  /** The earliest of all rounds. */
  private final int[] best;

  private final int[] marked;
  private final int[] markedIn;
  private int markedCount;
  private final int[] reached;
  private final int[] reachedIn;
  private int reachedCount;
  private int stamp;

  private int[] queue = new int[0];
  private int[] queuedAt = new int[0];
  private int queueSize;

  private DayView view = Empty.VIEW;
  private Footpaths.Side paths = Empty.PATHS;
  private int[] sameStop = {};
  private int[] target = NO_TARGET;
  private int latest;
  private boolean kept;
  private boolean improved;
  private int done;

  Rounds(int stops, int most) {
    this.stops = stops;
    ready = new int[most + 1][stops];
    off = new int[most + 1][stops];
    rideTrip = new int[most + 1][stops];
    ridePositions = new int[most + 1][stops];
    walkedFrom = new int[most + 1][stops];
    best = new int[stops];
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
    done = 0;
    Arrays.fill(ready[0], NEVER);
    Arrays.fill(off[0], NEVER);
    Arrays.fill(best, NEVER);
    if (queuedAt.length < view.lineCount()) {
      queuedAt = new int[view.lineCount()];
      queue = new int[view.lineCount()];
      Arrays.fill(queuedAt, NOT_QUEUED);
    }
    nextStamp();
  }

  /**
   * For windows: later rounds keep what later departures have found, so all of them begin empty.
   */
  void keepLabels() {
    kept = true;
    for (int round = 1; round < ready.length; round++) {
      Arrays.fill(ready[round], NEVER);
      Arrays.fill(off[round], NEVER);
    }
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
    if (second < ready[0][stop]) {
      ready[0][stop] = second;
      mark(stop);
    }
  }

  /** Rides and walks until nothing becomes better. */
  void run(int mostRides) {
    int round = 0;
    improved = false;
    while (markedCount > 0 && round < mostRides) {
      round++;
      queueLines();
      carry(off, round);
      nextStamp();
      ride(round);
      carry(ready, round);
      walk(round);
    }
    done = Math.max(round, kept ? done : 0);
    nextStamp();
  }

  private void carry(int[][] labels, int round) {
    if (!kept) {
      System.arraycopy(labels[round - 1], 0, labels[round], 0, stops);
      return;
    }
    int[] from = labels[round - 1];
    int[] to = labels[round];
    for (int stop = 0; stop < stops; stop++) {
      to[stop] = Math.min(to[stop], from[stop]);
    }
  }

  private void queueLines() {
    queueSize = 0;
    int[] stopFirst = view.stopFirst();
    int[] stopLine = view.stopLine();
    int[] stopPos = view.stopPos();
    for (int m = 0; m < markedCount; m++) {
      int stop = marked[m];
      for (int i = stopFirst[stop]; i < stopFirst[stop + 1]; i++) {
        int line = stopLine[i];
        if (queuedAt[line] == NOT_QUEUED) {
          queue[queueSize++] = line;
        }
        queuedAt[line] = Math.min(queuedAt[line], stopPos[i]);
      }
    }
  }

  private void ride(int round) {
    for (int q = 0; q < queueSize; q++) {
      int line = queue[q];
      int position = queuedAt[line];
      queuedAt[line] = NOT_QUEUED;
      ride(round, line, position);
    }
  }

  private void ride(int round, int line, int firstPosition) {
    int[] from = ready[round - 1];
    int[] to = off[round];
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
          rideTrip[round][stop] = trip;
          ridePositions[round][stop] = boarded << 16 | position;
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
    best[stop] = Math.min(best[stop], arrival);
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
    int[] arrivals = off[round];
    int[] labels = ready[round];
    for (int r = 0; r < reachedCount; r++) {
      int stop = reached[r];
      int arrival = arrivals[stop];
      change(round, labels, stop, stop, arrival + sameStop[stop]);
      for (int i = first[stop]; i < first[stop + 1]; i++) {
        change(round, labels, stop, to[i], arrival + needed[i]);
      }
    }
  }

  private void change(int round, int[] labels, int from, int to, int second) {
    if (second < labels[to] && second <= latest) {
      labels[to] = second;
      walkedFrom[round][to] = from;
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

  /** How many rounds were needed. */
  int done() {
    return done;
  }

  /** When one gets off at a stop with at most so many rides; {@link #NEVER} if not at all. */
  int off(int stop, int rides) {
    return off[Math.min(rides, done)][stop];
  }

  /** All of them for a number of rides: to be read only. */
  int[] off(int rides) {
    return off[Math.min(rides, done)];
  }

  /** The earliest of all departures of a window. */
  int[] best() {
    return best;
  }

  /** When one can get on at a stop without a ride. */
  int access(int stop) {
    return ready[0][stop];
  }

  /** Whether the last run made any stop better. */
  boolean improved() {
    return improved;
  }

  /** What runs. */
  DayView view() {
    return view;
  }

  /** The least rides that reach a stop as early as so many do. */
  int least(int stop, int rides) {
    int round = Math.min(rides, done);
    while (round > 0 && off[round - 1][stop] == off[round][stop]) {
      round--;
    }
    return round;
  }

  /** The trip of the last of so many rides to a stop; {@code rides} as {@link #least} gives it. */
  int trip(int stop, int rides) {
    return rideTrip[rides][stop];
  }

  /** At which position of its line one got on that trip. */
  int boarded(int stop, int rides) {
    return ridePositions[rides][stop] >>> 16;
  }

  /** At which position of its line one gets off. */
  int left(int stop, int rides) {
    return ridePositions[rides][stop] & 0xffff;
  }

  /** With how many rides behind one gets on at a stop as early as with at most so many. */
  int leastReady(int stop, int rides) {
    int round = rides;
    while (round > 0 && ready[round - 1][stop] == ready[round][stop]) {
      round--;
    }
    return round;
  }

  /** The stop from which one walked to a stop after so many rides; may be the same. */
  int walkedFrom(int stop, int rides) {
    return walkedFrom[rides][stop];
  }
}
