package dk.naersund.search.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The best candidates so far, and when to stop looking. Who is served on the day of arrival comes
 * first, then those of whom the hours are not known; a place that opens on a later day only counts
 * when nobody is served on the day of arrival.
 */
final class Ranking {
  private final int limit;
  private final ZoneId zone;
  private final PriorityQueue<Candidate> sameDay = worstFirst();
  private final PriorityQueue<Candidate> laterDay = worstFirst();
  private final PriorityQueue<Candidate> notKnown = worstFirst();

  Ranking(int limit, ZoneId zone) {
    this.limit = limit;
    this.zone = zone;
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
   * Whether nobody who arrives at this moment or later can be among the best: all places are taken
   * by moments before it.
   */
  boolean isSettled(Instant arrival) {
    return isFullBefore(sameDay, arrival) || (sameDay.isEmpty() && isFullBefore(laterDay, arrival));
  }

  /** The best, best first. */
  List<Candidate> best() {
    List<Candidate> known = sorted(sameDay.isEmpty() ? laterDay : sameDay);
    return Stream.concat(known.stream(), sorted(notKnown).stream()).limit(limit).toList();
  }

  private PriorityQueue<Candidate> group(Candidate candidate) {
    if (!candidate.moment().isKnown()) {
      return notKnown;
    }
    LocalDate day = LocalDate.ofInstant(candidate.moment().at(), zone);
    return day.isAfter(LocalDate.ofInstant(candidate.arrival(), zone)) ? laterDay : sameDay;
  }

  private boolean isFullBefore(PriorityQueue<Candidate> group, Instant arrival) {
    Candidate last = group.peek();
    return group.size() >= limit && last != null && last.moment().at().isBefore(arrival);
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
