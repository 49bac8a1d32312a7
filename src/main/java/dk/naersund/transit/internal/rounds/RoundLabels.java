package dk.naersund.transit.internal.rounds;

import java.util.Arrays;

/**
 * What a search in rounds knows of each stop after each round, and how one came there. Its memory
 * is kept from one search to the next.
 */
final class RoundLabels {
  private final int stops;

  /** When one can get on with so many rides behind one, by round and stop. */
  private final int[][] ready;

  /** When one gets off, by round and stop. */
  private final int[][] off;

  private final int[][] rideTrip;
  private final int[][] ridePositions;
  private final int[][] walkedFrom;

  /** The earliest of all rounds, those of later departures included. */
  private final int[] best;

  private int done;

  RoundLabels(int stops, int most) {
    this.stops = stops;
    ready = new int[most + 1][stops];
    off = new int[most + 1][stops];
    rideTrip = new int[most + 1][stops];
    ridePositions = new int[most + 1][stops];
    walkedFrom = new int[most + 1][stops];
    best = new int[stops];
  }

  /** Begins a search: nobody is anywhere. */
  void begin() {
    done = 0;
    Arrays.fill(ready[0], Rounds.NEVER);
    Arrays.fill(off[0], Rounds.NEVER);
    Arrays.fill(best, Rounds.NEVER);
  }

  /** Empties all rounds with a ride. */
  void forgetRides() {
    for (int round = 1; round < ready.length; round++) {
      Arrays.fill(ready[round], Rounds.NEVER);
      Arrays.fill(off[round], Rounds.NEVER);
    }
  }

  /** For the search itself. */
  int[][] ready() {
    return ready;
  }

  /** For the search itself. */
  int[][] off() {
    return off;
  }

  /** A round begins with what the one before it knew of getting off; or keeps its own if better. */
  void carryOff(int round, boolean kept) {
    carry(off, round, kept);
  }

  /** The same of getting on. */
  void carryReady(int round, boolean kept) {
    carry(ready, round, kept);
  }

  private void carry(int[][] labels, int round, boolean kept) {
    int[] from = labels[round - 1];
    int[] to = labels[round];
    if (!kept) {
      System.arraycopy(from, 0, to, 0, stops);
      return;
    }
    for (int stop = 0; stop < stops; stop++) {
      to[stop] = Math.min(to[stop], from[stop]);
    }
  }

  /** So many rounds were needed; with kept labels, no fewer than before. */
  void finish(int rounds, boolean kept) {
    done = Math.max(rounds, kept ? done : 0);
  }

  /** Notes by which trip, and between which positions of its line, one came to a stop. */
  void ridden(int round, int stop, int trip, int boarded, int left) {
    best[stop] = Math.min(best[stop], off[round][stop]);
    rideTrip[round][stop] = trip;
    ridePositions[round][stop] = boarded << 16 | left;
  }

  /** Notes from where one walked to a stop. */
  void walked(int round, int to, int from) {
    walkedFrom[round][to] = from;
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
