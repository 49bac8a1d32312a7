package dk.naersund.search.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The best candidates so far, and when to stop looking. Who is served today comes first, then those
 * that one must ring for a time, then those of whom the hours are not known; a place that serves on
 * a later day only counts when nobody serves today.
 */
final class Ranking {
  /** As far as one looks ahead; what opens later is not among the candidates. */
  private static final Duration HORIZON = Duration.ofDays(Arrivals.HORIZON_DAYS + 1);

  private final int limit;
  private final Instant endOfToday;
  private final EarliestService service;
  private final PriorityQueue<Candidate> today = worstFirst();
  private final PriorityQueue<Candidate> later = worstFirst();
  private final PriorityQueue<Candidate> timesUnknown = worstFirst();
  private final PriorityQueue<Candidate> hoursUnknown = worstFirst();
  private Instant earliest = Instant.MIN;

  /**
   * @param endOfToday from here on is a later day
   * @param service how early anything that can be among the candidates serves
   */
  Ranking(int limit, Instant endOfToday, EarliestService service) {
    this.limit = limit;
    this.endOfToday = endOfToday;
    this.service = service;
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
    int notKnown = timesUnknown.size() + hoursUnknown.size();
    if (today.size() + later.size() + notKnown < limit) {
      return false;
    }
    if (arrival.isAfter(earliest)) {
      earliest = service.known(arrival);
    }
    if (isFull(today)) {
      return isBetter(today, earliest, millis);
    }
    if (earliest.isBefore(endOfToday)) {
      return false;
    }
    if (today.isEmpty()) {
      if (isFull(later)) {
        return isBetter(later, earliest, millis);
      }
      if (!earliest.isAfter(arrival.plus(HORIZON))) {
        return false;
      }
    }
    int known = today.isEmpty() ? later.size() : today.size();
    Instant ring = service.timesUnknown(arrival);
    if (known + timesUnknown.size() >= limit) {
      return isBetter(timesUnknown, ring, millis);
    }
    return ring.isAfter(arrival.plus(HORIZON))
        && known + notKnown >= limit
        && isBetter(hoursUnknown, arrival, millis);
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
      best.addAll(sorted(ranking.timesUnknown));
    }
    for (Ranking ranking : rankings) {
      best.addAll(sorted(ranking.hoursUnknown));
    }
    return best.size() > limit ? best.subList(0, limit) : best;
  }

  /** Whether as many as are wanted are served today. */
  boolean hasEnoughToday() {
    return isFull(today);
  }

  private PriorityQueue<Candidate> group(Candidate candidate) {
    return switch (candidate.moment().kind()) {
      case TIMES_UNKNOWN -> timesUnknown;
      case BY_APPOINTMENT, UNKNOWN -> hoursUnknown;
      case ON_ARRIVAL, WHEN_IT_OPENS, AT_A_FREE_TIME, WITHIN_A_SPAN ->
          candidate.moment().at().isBefore(endOfToday) ? today : later;
    };
  }

  private boolean isFull(PriorityQueue<Candidate> group) {
    return group.size() >= limit;
  }

  /**
   * Whether even the last of a group is served before anybody who is still to come.
   *
   * @param soonest nobody still to come is served earlier
   */
  private static boolean isBetter(PriorityQueue<Candidate> group, Instant soonest, long millis) {
    Candidate last = group.peek();
    if (last == null) {
      return true;
    }
    int order = last.moment().at().compareTo(soonest);
    return order < 0 || (order == 0 && last.reached().millis() < millis);
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
