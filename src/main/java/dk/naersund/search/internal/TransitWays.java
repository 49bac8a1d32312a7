package dk.naersund.search.internal;

import dk.naersund.search.TransitWay;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Snapped;
import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.Leg;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.world.PublicTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single ways by public transport between where a person is and a door, leg by leg. */
final class TransitWays {
  private final PublicTransport transport;
  private final StopWalks walks;
  private final StopLegs fromOrigin;
  private final StopLegs toOrigin;
  private final boolean needsAccess;
  private final Map<LocalDate, Map<Integer, Long>> lastByDay = new HashMap<>();

  /**
   * A way and when one goes.
   *
   * @param leave when one leaves at the latest for it
   * @param arrive when one is there
   */
  record Found(TransitWay way, Instant leave, Instant arrive) {}

  TransitWays(PublicTransport transport, Profile person, Snapped origin) {
    this.transport = transport;
    walks = transport.walks(person.id());
    fromOrigin = walks.near(origin, Direction.TO_PLACE);
    toOrigin = walks.near(origin, Direction.FROM_PLACE);
    needsAccess = walks.walker().need() != AccessNeed.NONE;
  }

  /** The way to a door, leaving at the moment or later; null when there is none. */
  @Nullable Found there(int door, Instant leave) {
    return way(
        fromOrigin, transport.doors(walks.walker().profile()).legs(door, new StopLegs()), leave);
  }

  /** The way to a door that leaves last and is there by the moment; null when there is none. */
  @Nullable Found thereBy(int door, Instant by) {
    StopLegs egress = transport.doors(walks.walker().profile()).legs(door, new StopLegs());
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times = search.to(walks, TransitQuery.at(by), egress);
      int walk = times.best(fromOrigin, times.mostRides());
      if (walk < 0 || times.rides(fromOrigin.stop(walk)) < 1) {
        return null;
      }
      int stop = fromOrigin.stop(walk);
      Instant on = Instant.ofEpochSecond(times.second(stop));
      Instant leave = on.minusSeconds(fromOrigin.seconds(walk));
      List<Leg> legs = new ArrayList<>();
      legs.add(
          new Leg.Walk(
              null,
              transport.timetable().stops().get(stop),
              leave,
              on,
              fromOrigin.metres(walk),
              fromOrigin.unknownMetres(walk)));
      legs.addAll(times.legs(stop, times.rides(stop)));
      return new Found(told(legs), leave, legs.getLast().arrives());
    }
  }

  /** The way home from a door, leaving at the moment or later; null when there is none. */
  @Nullable Found home(Snapped door, Instant leave) {
    return way(walks.near(door, Direction.TO_PLACE), toOrigin, leave);
  }

  /** When one must leave the door at the latest to come home that day; null when one does not. */
  @Nullable Instant lastHome(Snapped door, Instant moment) {
    LocalDate day = transport.timetable().travelDayOf(moment);
    Map<Integer, Long> last = lastByDay.computeIfAbsent(day, this::lastAtStops);
    StopLegs access = walks.near(door, Direction.TO_PLACE);
    long latest = TransitTimes.NO_WAY;
    for (int i = 0; i < access.size(); i++) {
      Long second = last.get(access.stop(i));
      if (second != null) {
        latest = Math.max(latest, second - access.seconds(i));
      }
    }
    return latest == TransitTimes.NO_WAY ? null : Instant.ofEpochSecond(latest);
  }

  /** When one must be at each stop at the latest to come home on the day, by the stop's number. */
  private Map<Integer, Long> lastAtStops(LocalDate day) {
    Map<Integer, Long> last = new HashMap<>();
    Instant end = transport.timetable().endOf(day);
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times = search.to(walks, TransitQuery.at(end), toOrigin);
      for (int stop = 0; stop < transport.timetable().stops().size(); stop++) {
        if (times.second(stop) != TransitTimes.NO_WAY && times.rides(stop) > 0) {
          last.put(stop, times.second(stop));
        }
      }
    }
    return last;
  }

  private @Nullable Found way(StopLegs access, StopLegs egress, Instant leave) {
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times = search.from(walks, TransitQuery.at(leave), access);
      int walk = times.best(egress, times.mostRides());
      if (walk < 0) {
        return null;
      }
      int stop = egress.stop(walk);
      List<Leg> legs = new ArrayList<>(times.legs(stop, times.rides(stop)));
      Instant off = Instant.ofEpochSecond(times.second(stop));
      Instant arrive = off.plusSeconds(egress.seconds(walk));
      legs.add(
          new Leg.Walk(
              transport.timetable().stops().get(stop),
              null,
              off,
              arrive,
              egress.metres(walk),
              egress.unknownMetres(walk)));
      return new Found(told(legs), leave(legs, leave), arrive);
    }
  }

  /** Nobody needs to stand at the first stop longer than the walk there takes. */
  private static Instant leave(List<Leg> legs, Instant earliest) {
    Duration walk = Duration.ZERO;
    for (Leg leg : legs) {
      if (leg instanceof Leg.Ride ride) {
        Instant latest = ride.departs().minus(walk);
        return latest.isAfter(earliest) ? latest : earliest;
      }
      walk = walk.plus(Duration.between(leg.departs(), leg.arrives()));
    }
    return earliest;
  }

  private TransitWay told(List<Leg> legs) {
    int rides = 0;
    double metres = 0;
    double unknown = 0;
    boolean doubt = false;
    for (Leg leg : legs) {
      switch (leg) {
        case Leg.Ride ride -> {
          rides++;
          doubt |= needsAccess && ride.inDoubt();
        }
        case Leg.Walk walk -> {
          metres += walk.metres();
          unknown += Math.min(walk.unknownMetres(), walk.metres());
        }
      }
    }
    return new TransitWay(legs, Math.max(0, rides - 1), metres, unknown, doubt);
  }
}
