package dk.naersund.search.internal;

import dk.naersund.hours.OpeningStatus;
import dk.naersund.search.Mode;
import dk.naersund.search.Moment;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the moment of arrival: is it open, and if not, when can this person be served? */
final class Arrivals {
  /** How long a person may be asked to wait for a place to open. */
  static final int HORIZON_DAYS = 14;

  /** Late in the evening the hours after midnight still count as today. */
  private static final Duration LEAST_OF_TODAY = Duration.ofHours(3);

  private final ZoneId zone;
  private final Instant at;
  private final @Nullable Instant by;

  Arrivals(ZoneId zone, Instant at, @Nullable Instant by) {
    this.zone = zone;
    this.at = at;
    this.by = by;
  }

  /** When somebody who travels this long is there. */
  Instant arrival(long millis) {
    return by == null ? at.plusMillis(millis) : by;
  }

  /** When somebody who travels this long leaves. */
  Instant departure(long millis) {
    return by == null ? at : by.minusMillis(millis);
  }

  /** Whether somebody who travels this long is there in time. */
  boolean inTime(long millis) {
    return by == null || !at.plusMillis(millis).isAfter(by);
  }

  /** Who is served from here on is served on a later day. */
  Instant endOfToday() {
    Instant first = arrival(0);
    Instant midnight = LocalDate.ofInstant(first, zone).plusDays(1).atStartOfDay(zone).toInstant();
    Instant least = first.plus(LEAST_OF_TODAY);
    return least.isAfter(midnight) ? least : midnight;
  }

  /**
   * The candidate, or empty when nobody is served within the horizon or the offer does not hold at
   * the moment of service.
   */
  Optional<Candidate> judge(Offer offer, Door door, Reached reached, Mode mode, long millis) {
    Instant arrival = arrival(millis);
    OpeningStatus open = offer.hours().at(arrival);
    boolean holds = holdsAt(offer, arrival);
    @Nullable Instant next = null;
    Moment moment;
    switch (open.state()) {
      case OPEN -> moment = new Moment(Moment.Kind.ON_ARRIVAL, arrival);
      case BY_APPOINTMENT -> moment = new Moment(Moment.Kind.BY_APPOINTMENT, arrival);
      case UNKNOWN -> moment = new Moment(Moment.Kind.UNKNOWN, arrival);
      default -> moment = new Moment(Moment.Kind.WHEN_IT_OPENS, arrival);
    }
    if (open.state() == OpeningStatus.State.CLOSED || !holds) {
      next = nextOpen(offer, arrival).orElse(null);
      if (next == null) {
        return Optional.empty();
      }
      moment = new Moment(Moment.Kind.WHEN_IT_OPENS, next);
    }
    return Optional.of(
        new Candidate(offer, door, reached, mode, arrival, moment, open, next, null));
  }

  /**
   * When somebody who is there at a moment is served by the first of some offers; empty when none
   * opens within the horizon.
   */
  Optional<Instant> served(List<Offer> offers, Door door, Instant arrival) {
    long millis = Duration.between(at, arrival).toMillis();
    Reached reached = new Reached(door.number(), millis, 0, 0);
    return offers.stream()
        .flatMap(offer -> judge(offer, door, reached, Mode.TRANSIT, millis).stream())
        .map(candidate -> candidate.moment().at())
        .min(Comparator.naturalOrder());
  }

  /** The next opening within the horizon on a day on which the offer holds. */
  Optional<Instant> nextOpen(Offer offer, Instant from) {
    Instant start = from;
    if (offer.from() != null) {
      Instant first = offer.from().atStartOfDay(zone).toInstant();
      start = first.isAfter(from) ? first : from;
    }
    return offer
        .hours()
        .nextOpen(start, HORIZON_DAYS)
        .filter(next -> holdsAt(offer, next))
        .filter(next -> !next.isAfter(from.plusSeconds(HORIZON_DAYS * 86_400L)));
  }

  /** Whether the offer holds on the day of the moment. */
  boolean holdsAt(Offer offer, Instant moment) {
    return (offer.from() == null && offer.to() == null)
        || offer.holdsOn(LocalDate.ofInstant(moment, zone));
  }
}
