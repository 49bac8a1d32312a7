package dk.naersund.search.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The best candidates so far, at most one per site and service, and when to stop looking. */
final class Ranking {
  private final int limit;
  private final PriorityQueue<Candidate> best =
      new PriorityQueue<>(Candidate.BEST_FIRST.reversed());

  Ranking(int limit) {
    this.limit = limit;
  }

  /** Keeps the candidate if it is among the best. */
  void add(Candidate candidate) {
    best.add(candidate);
    if (best.size() > limit) {
      best.remove();
    }
  }

  /**
   * Whether nobody who arrives at this moment or later can be among the best: all places are taken
   * by known moments before it.
   */
  boolean isSettled(Instant arrival) {
    Candidate last = best.peek();
    return best.size() >= limit
        && last != null
        && last.moment().isKnown()
        && last.moment().at().isBefore(arrival);
  }

  /** The best, best first. */
  List<Candidate> best() {
    List<Candidate> sorted = new ArrayList<>(best);
    sorted.sort(Candidate.BEST_FIRST);
    return sorted;
  }
}
