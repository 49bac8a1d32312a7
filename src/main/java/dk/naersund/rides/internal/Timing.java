package dk.naersund.rides.internal;

import dk.naersund.rides.Fare;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideTime;
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

  Timing(
      Ride ride,
      RideTrip trip,
      ZoneId zone,
      Said said,
      @Nullable Deadlines deadlines,
      Pickups pickups) {
    this.ride = ride;
    this.trip = trip;
    this.zone = zone;
    this.said = said;
    this.deadlines = deadlines;
    this.pickups = pickups;
    from = from(trip);
    length = length(ride, trip.drive());
  }

  /** Nobody is fetched before they ask. */
  static Instant from(RideTrip trip) {
    return trip.from().isBefore(trip.now()) ? trip.now() : trip.from();
  }

  /** How long it takes at most from the time agreed until one is there, in whole minutes. */
  static Duration length(Ride ride, Duration drive) {
    long detour = (drive.toSeconds() * ride.pace().detourPercent() + PERCENT - 1) / PERCENT;
    return Duration.ofMinutes(
        ride.pace().lateMinutes() + ClockWords.minutes(drive.toSeconds() + detour));
  }

  RideTime time() {
    Instant pickup = pickup();
    if (pickup == null) {
      return new RideTime(said.verdict(), null, null);
    }
    valid(LocalDate.ofInstant(pickup, zone));
    return new RideTime(said.verdict(), pickup, pickup.plus(length));
  }

  RideAnswer answer() {
    RideTime time = time();
    Instant pickup = time.pickup();
    Instant orderBy = null;
    Instant orderFrom = null;
    if (pickup != null && deadlines != null) {
      orderBy = deadlines.latest(pickup);
      orderFrom = deadlines.first(pickup);
      order(orderFrom, orderBy);
    }
    Fare fare = ride.fare();
    RideAnswer.Price price =
        fare == null || trip.roadMetres() == null ? null : fare.price(trip.roadMetres());
    if (price == null && ride.booking().by() != Ride.Booking.By.RELATIVE) {
      said.say(Verdict.YES, "price-unknown");
    }
    booking();
    ride.notes().forEach(note -> said.add(Verdict.YES, "note", note));
    return new RideAnswer(
        ride, said.verdict(), said.because(), pickup, time.arrive(), orderFrom, orderBy, price);
  }

  private @Nullable Instant pickup() {
    Instant by = trip.by();
    Instant found = by == null ? pickups.earliest(length) : pickups.latest(by, length);
    if (found != null) {
      if (by == null && found.isAfter(from.plusSeconds(60))) {
        said.say(Verdict.YES, "earliest", () -> moment(found));
      }
      return found;
    }
    if (!pickups.isKnown(by == null ? from : by)) {
      said.say(Verdict.DEPENDS, "hours-unknown");
      return null;
    }
    Instant anyTime = by == null ? null : pickups.earliest(length);
    if (anyTime != null) {
      said.say(Verdict.NO, "not-by", () -> moment(anyTime.plus(length)));
    } else {
      said.say(Verdict.NO, "no-hours");
    }
    return null;
  }

  private void valid(LocalDate day) {
    LocalDate first = ride.from();
    LocalDate last = ride.to();
    if (first != null && day.isBefore(first)) {
      said.say(Verdict.NO, "not-yet", () -> ClockWords.date(first));
    }
    if (last != null && day.isAfter(last)) {
      said.say(Verdict.NO, "no-longer", () -> ClockWords.date(last));
    }
  }

  private void order(@Nullable Instant first, @Nullable Instant latest) {
    if (first != null && first.isAfter(trip.now())) {
      said.say(Verdict.YES, "order-from", () -> ClockWords.date(LocalDate.ofInstant(first, zone)));
    }
    if (latest != null) {
      said.say(Verdict.YES, "order-by", () -> moment(latest));
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
