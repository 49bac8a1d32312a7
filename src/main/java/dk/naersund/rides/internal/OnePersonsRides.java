package dk.naersund.rides.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.rides.Order;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideJudge;
import dk.naersund.rides.RideTime;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Verdict;
import dk.naersund.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What does not depend on the door is remembered: whether the person may ride between two
 * municipalities, and when the ride runs and can be ordered.
 */
final class OnePersonsRides implements RideJudge {
  private final Rider rider;
  private final DanishDays days;
  private final ZoneId zone;
  private final Texts texts;
  private final Map<Between, Verdict> entitled = new HashMap<>();
  private final Map<Leaving, Runs> runs = new HashMap<>();

  private record Between(
      String ride, @Nullable String service, @Nullable String from, @Nullable String to) {}

  private record Leaving(String ride, Instant from, Instant now) {}

  private record Runs(@Nullable Deadlines deadlines, Pickups pickups) {}

  OnePersonsRides(Rider rider, DanishDays days, ZoneId zone, Texts texts) {
    this.rider = rider;
    this.days = days;
    this.zone = zone;
    this.texts = texts;
  }

  @Override
  public RideAnswer judge(Ride ride, RideTrip trip) {
    Said said = new Said(texts);
    new Entitlement(ride, said).judge(rider, trip);
    return timing(ride, trip, said).answer();
  }

  @Override
  public RideTime time(Ride ride, RideTrip trip) {
    RideTime time = timing(ride, trip, new Said(null)).time();
    return new RideTime(time.verdict().and(entitlement(ride, trip)), time.pickup(), time.arrive());
  }

  private Verdict entitlement(Ride ride, RideTrip trip) {
    return entitled.computeIfAbsent(
        new Between(ride.id(), trip.service(), trip.fromKommune(), trip.toKommune()),
        _ -> {
          Said said = new Said(null);
          new Entitlement(ride, said).judge(rider, trip);
          return said.verdict();
        });
  }

  private Timing timing(Ride ride, RideTrip trip, Said said) {
    Runs known =
        runs.computeIfAbsent(
            new Leaving(ride.id(), Timing.from(trip), trip.now()), leaving -> runs(ride, leaving));
    return new Timing(ride, trip, zone, said, known.deadlines, known.pickups);
  }

  private Runs runs(Ride ride, Leaving leaving) {
    Order order = ride.order();
    Deadlines deadlines = order == null ? null : new Deadlines(order, days, zone);
    return new Runs(deadlines, new Pickups(ride.hours(), deadlines, leaving.from, leaving.now));
  }
}
