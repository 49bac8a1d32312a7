package dk.naersund.search.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best candidates so far, and when to stop looking. Who is served today comes first, then those
 * of whom the hours are not known; a place that serves on a later day only counts when nobody
 * serves today.
 */
final class Ranking {
  private final int limit;
  private final Instant endOfToday;
  private final OpenTimes times;
  private final PriorityQueue<Candidate> today = worstFirst();
  private final PriorityQueue<Candidate> later = worstFirst();
  private final PriorityQueue<Candidate> notKnown = worstFirst();
  private Instant earliest = Instant.MIN;

  /**
   * @param endOfToday from here on is a later day
   * @param times when anything that can be among the candidates is open
   */
  Ranking(int limit, Instant endOfToday, OpenTimes times) {
    this.limit = limit;
    this.endOfToday = endOfToday;
    this.times = times;
  }

  /** Keeps the candidate if it is among the best. */
  void add(Candidate candidate) {
    PriorityQueue<Candidate> group = group(candidate);
    group.add(candidate);
    if (group.size() > limit) {
      group.remove();
    }
  }

  /**
   * Whether nobody can be among the best who travels this long, or longer, and then arrives at this
   * moment or later. It must not go back from one call to the next.
   */
  boolean isSettled(Instant arrival, long millis) {
    if (today.size() + later.size() + notKnown.size() < limit) {
      return false;
    }
    if (arrival.isAfter(earliest)) {
      earliest = times.earliest(arrival);
    }
    if (isFull(today)) {
      return isBetter(today, millis);
    }
    if (earliest.isBefore(endOfToday)) {
      return false;
    }
    return today.isEmpty()
        ? isFull(later) && isBetter(later, millis)
        : today.size() + notKnown.size() >= limit && isNearer(notKnown, millis);
  }

  /** The best, best first. */
  List<Candidate> best() {
    return best(List.of(this), limit);
  }

  /** The best of several, in each group those of an earlier one before those of a later one. */
  static List<Candidate> best(List<Ranking> rankings, int limit) {
    boolean anyToday = rankings.stream().anyMatch(ranking -> !ranking.today.isEmpty());
    List<Candidate> best = new ArrayList<>();
    for (Ranking ranking : rankings) {
      best.addAll(sorted(anyToday ? ranking.today : ranking.later));
    }
    for (Ranking ranking : rankings) {
      best.addAll(sorted(ranking.notKnown));
    }
    return best.size() > limit ? best.subList(0, limit) : best;
  }

  /** Whether as many as are wanted are served today. */
  boolean hasEnoughToday() {
    return isFull(today);
  }

  private PriorityQueue<Candidate> group(Candidate candidate) {
    if (!candidate.moment().isKnown()) {
      return notKnown;
    }
    return candidate.moment().at().isBefore(endOfToday) ? today : later;
  }

  private boolean isFull(PriorityQueue<Candidate> group) {
    return group.size() >= limit;
  }

  /** Whether even the last of a group is served before anybody who is still to come. */
  private boolean isBetter(PriorityQueue<Candidate> group, long millis) {
    Candidate last = group.element();
    int order = last.moment().at().compareTo(earliest);
    return order < 0 || (order == 0 && last.reached().millis() < millis);
  }

  private static boolean isNearer(PriorityQueue<Candidate> group, long millis) {
    Candidate last = group.peek();
    return last == null || last.reached().millis() < millis;
  }

  private static List<Candidate> sorted(PriorityQueue<Candidate> group) {
    List<Candidate> sorted = new ArrayList<>(group);
    sorted.sort(Candidate.BEST_FIRST);
    return sorted;
  }

  private static PriorityQueue<Candidate> worstFirst() {
    return new PriorityQueue<>(Candidate.BEST_FIRST.reversed());
  }
}
