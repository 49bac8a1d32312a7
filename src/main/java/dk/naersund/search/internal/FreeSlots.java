package dk.naersund.search.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.SlotTimes;
import dk.naersund.search.Mode;
import dk.naersund.search.Moment;
import dk.naersund.search.NextFree;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Of the free times of one moment those that one person can be there for, and come home from. */
final class FreeSlots {
  /** So many are told after the first. */
  private static final int THEN = 4;

  private final FreeTimesSnapshot free;
  private final ToldOffers told;
  private final Arrivals arrivals;
  private final @Nullable Carried carried;

  /**
   * @param carried null when nobody is carried
   */
  FreeSlots(FreeTimesSnapshot free, ToldOffers told, Arrivals arrivals, @Nullable Carried carried) {
    this.free = free;
    this.told = told;
    this.arrivals = arrivals;
    this.carried = carried;
  }

  /** Whether somebody tells the free times of the offer. */
  boolean isTold(Offer offer) {
    return !told.isEmpty() && ToldOffers.isTold(offer, free);
  }

  /** The candidate, or empty when no free time is left or none can be reached. */
  Optional<Candidate> judge(Offer offer, Door door, Reached reached, Mode mode, long millis) {
    Instant arrival = arrivals.arrival(millis);
    FirstFree first = first(offer, door, mode, arrival);
    return switch (first) {
      case FirstFree.At at ->
          served(
              new Moment(Moment.Kind.AT_A_FREE_TIME, at.free().start()),
              first,
              offer,
              door,
              reached,
              mode,
              arrival);
      case FirstFree.Counted counted ->
          served(
              new Moment(Moment.Kind.WITHIN_A_SPAN, counted.to()),
              first,
              offer,
              door,
              reached,
              mode,
              arrival);
      case FirstFree.Full full -> Optional.empty();
      case FirstFree.NoneFits none -> Optional.empty();
      case FirstFree.Old old -> ringFirst(offer, door, reached, mode, millis, first);
      case FirstFree.Silent silent -> ringFirst(offer, door, reached, mode, millis, first);
      case FirstFree.NoneKnown none -> ringFirst(offer, door, reached, mode, millis, first);
    };
  }

  private Optional<Candidate> served(
      Moment moment,
      FirstFree first,
      Offer offer,
      Door door,
      Reached reached,
      Mode mode,
      Instant arrival) {
    return Optional.of(
        new Candidate(
            offer, door, reached, mode, arrival, moment, offer.hours().at(arrival), null, first));
  }

  /** As early as it would be without times, but nobody knows. */
  private Optional<Candidate> ringFirst(
      Offer offer, Door door, Reached reached, Mode mode, long millis, FirstFree why) {
    return arrivals
        .judge(offer, door, reached, mode, millis)
        .map(
            one ->
                one.moment().isKnown()
                    ? one.with(new Moment(Moment.Kind.TIMES_UNKNOWN, one.moment().at()), why)
                    : one.with(one.moment(), why));
  }

  /** What is known about the first time that this person can reach who is there at a moment. */
  FirstFree first(Offer offer, Door door, Mode mode, Instant arrival) {
    SlotTimes times = free.at(offer.site().id(), offer.service().id());
    return first(times, arrival, offer, door, mode, arrival);
  }

  private FirstFree first(
      SlotTimes times, Instant notBefore, Offer offer, Door door, Mode mode, Instant arrival) {
    LongPredicate usual = fits(offer, door, mode, arrival, Candidate.VISIT);
    FirstFree found = times.first(notBefore, usual);
    if (carried == null || !mode.isCarried()) {
      return found;
    }
    while (true) {
      Instant next;
      if (found instanceof FirstFree.At at
          && at.free().minutes() > Candidate.VISIT.toMinutes()
          && !fits(offer, door, mode, arrival, Duration.ofMinutes(at.free().minutes()))
              .test(at.free().start().getEpochSecond())) {
        next = at.free().start().plusSeconds(1);
      } else if (found instanceof FirstFree.Counted counted
          && !carried.canKeep(
              mode,
              door,
              counted.from(),
              Duration.between(counted.from(), counted.to()).plus(Candidate.VISIT))) {
        // Who is served at the end of the span must get home, too.
        next = counted.from().plusSeconds(1);
      } else {
        return found;
      }
      found = times.first(next, usual);
    }
  }

  private LongPredicate fits(Offer offer, Door door, Mode mode, Instant arrival, Duration visit) {
    boolean always = offer.from() == null && offer.to() == null;
    if (carried == null || !mode.isCarried()) {
      return always
          ? second -> true
          : second -> arrivals.holdsAt(offer, Instant.ofEpochSecond(second));
    }
    return second -> {
      Instant start = Instant.ofEpochSecond(second);
      return arrivals.holdsAt(offer, start)
          && carried.canKeep(mode, door, start, visit)
          && !start.isAfter(arrival.plus(Duration.ofDays(Arrivals.HORIZON_DAYS)));
    };
  }

  /** What is told about the candidate's times; null where nobody tells. */
  @Nullable NextFree nextFree(Candidate candidate) {
    FirstFree first = candidate.free();
    if (first == null) {
      return null;
    }
    List<FreeSlot> then = new ArrayList<>(THEN);
    if (first instanceof FirstFree.At at) {
      SlotTimes times = free.at(candidate.offer().site().id(), candidate.offer().service().id());
      FirstFree.At last = at;
      while (then.size() < THEN && after(times, last, candidate) instanceof FirstFree.At next) {
        then.add(next.free());
        last = next;
      }
    }
    return new NextFree(first, then);
  }

  private FirstFree after(SlotTimes times, FirstFree.At before, Candidate candidate) {
    return first(
        times,
        before.free().start().plusSeconds(1),
        candidate.offer(),
        candidate.door(),
        candidate.mode(),
        candidate.arrival());
  }
}
