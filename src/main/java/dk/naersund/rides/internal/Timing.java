package dk.naersund.rides.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.rides.Fare;
import dk.naersund.rides.Order;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Verdict;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Says when the ride comes, until when it must be ordered and what it costs. */
final class Timing {
  private static final int PERCENT = 100;

  private final Ride ride;
  private final RideTrip trip;
  private final ZoneId zone;
  private final Said said;
  private final @Nullable Deadlines deadlines;
  private final Pickups pickups;
  private final Instant from;
  private final Duration length;

  Timing(Ride ride, RideTrip trip, DanishDays days, ZoneId zone, Said said) {
    this.ride = ride;
    this.trip = trip;
    this.zone = zone;
    this.said = said;
    Order order = ride.order();
    deadlines = order == null ? null : new Deadlines(order, days, zone);
    pickups = new Pickups(ride.hours(), deadlines);
    from = trip.from().isBefore(trip.now()) ? trip.now() : trip.from();
    length = length(ride, trip.drive());
  }

  /** How long it takes at most from the time agreed until one is there, in whole minutes. */
  static Duration length(Ride ride, Duration drive) {
    long detour = (drive.toSeconds() * ride.pace().detourPercent() + PERCENT - 1) / PERCENT;
    return Duration.ofMinutes(
        ride.pace().lateMinutes() + ClockWords.minutes(drive.toSeconds() + detour));
  }

  RideAnswer answer() {
    Instant pickup = pickup();
    Instant orderBy = null;
    Instant orderFrom = null;
    if (pickup != null) {
      valid(LocalDate.ofInstant(pickup, zone));
      if (deadlines != null) {
        orderBy = deadlines.latest(pickup);
        orderFrom = deadlines.first(pickup);
        order(orderFrom, orderBy);
      }
    }
    Fare fare = ride.fare();
    RideAnswer.Price price =
        fare == null || trip.roadMetres() == null ? null : fare.price(trip.roadMetres());
    booking();
    ride.notes().forEach(note -> said.add(Verdict.YES, "note", note));
    return new RideAnswer(
        ride,
        said.verdict(),
        said.because(),
        pickup,
        pickup == null ? null : pickup.plus(length),
        orderFrom,
        orderBy,
        price);
  }

  private @Nullable Instant pickup() {
    Instant by = trip.by();
    Instant found =
        by == null
            ? pickups.earliest(from, trip.now(), length)
            : pickups.latest(from, by, trip.now(), length);
    if (found != null) {
      if (by == null && found.isAfter(from.plusSeconds(60))) {
        said.say(Verdict.YES, "earliest", moment(found));
      }
      return found;
    }
    if (!pickups.isKnown(by == null ? from : by)) {
      said.say(Verdict.DEPENDS, "hours-unknown");
      return null;
    }
    Instant anyTime = by == null ? null : pickups.earliest(from, trip.now(), length);
    if (anyTime != null) {
      said.say(Verdict.NO, "not-by", moment(anyTime.plus(length)));
    } else {
      said.say(Verdict.NO, "no-hours");
    }
    return null;
  }

  private void valid(LocalDate day) {
    LocalDate first = ride.from();
    LocalDate last = ride.to();
    if (first != null && day.isBefore(first)) {
      said.say(Verdict.NO, "not-yet", ClockWords.date(first));
    }
    if (last != null && day.isAfter(last)) {
      said.say(Verdict.NO, "no-longer", ClockWords.date(last));
    }
  }

  private void order(@Nullable Instant first, @Nullable Instant latest) {
    if (first != null && first.isAfter(trip.now())) {
      said.say(Verdict.YES, "order-from", ClockWords.date(LocalDate.ofInstant(first, zone)));
    }
    if (latest != null) {
      said.say(Verdict.YES, "order-by", moment(latest));
    }
  }

  private void booking() {
    LocalText text = ride.booking().text();
    if (text != null) {
      said.add(Verdict.YES, "booking", text);
    }
  }

  private LocalText moment(Instant moment) {
    return ClockWords.moment(moment, trip.now(), zone);
  }
}
