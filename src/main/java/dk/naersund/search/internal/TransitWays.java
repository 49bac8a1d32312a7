package dk.naersund.search.internal;

import dk.naersund.search.TransitWay;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Snapped;
import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.DepartureWindow;
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

/**
 * Ways by public transport between where a person is and doors, leg by leg. The search there is one
 * for all doors, and so is the search for the last ways home of a day; only a way home, which
 * begins at its own door and hour, is a search of its own. To be closed after use.
 */
final class TransitWays implements AutoCloseable {
  private final PublicTransport transport;
  private final StopWalks walks;
  private final StopLegs fromOrigin;
  private final StopLegs toOrigin;
  private final boolean needsAccess;
  private final Map<LocalDate, long[]> lastByDay = new HashMap<>();
  private final Map<Integer, StopLegs> fromDoors = new HashMap<>();
  private @Nullable TransitSearch there;
  private @Nullable TransitTimes timesThere;
  private @Nullable Instant leavingAt;

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

  /** The times at all stops for who leaves at the moment. */
  TransitTimes from(Instant leave) {
    TransitTimes known = timesThere;
    if (known != null && leave.equals(leavingAt)) {
      return known;
    }
    if (there == null) {
      there = transport.timetable().search();
    }
    TransitTimes times = there.from(walks, TransitQuery.at(leave), fromOrigin);
    timesThere = times;
    leavingAt = leave;
    return times;
  }

  /** The way to a door for who leaves at the moment as all do; null when there is none. */
  @Nullable Found there(int door, Instant leave) {
    return way(from(leave), egress(door), leave);
  }

  /** The way to a door for who leaves when it is time for this one; null when there is none. */
  @Nullable Found thereAlone(int door, Instant leave) {
    StopLegs egress = egress(door);
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times = search.between(walks, TransitQuery.at(leave), fromOrigin, egress);
      return way(times, egress, leave);
    }
  }

  /** When one can leave for many doors so that one is there by a moment. */
  DepartureWindow window(Instant start, Instant by) {
    // Its own memory: a window writes over what a search from a place has found.
    try (TransitSearch search = transport.timetable().search()) {
      return search.window(
          walks,
          TransitQuery.at(start).within(Duration.between(start, by)),
          by,
          fromOrigin,
          transport.doors(walks.walker().profile()));
    }
  }

  private StopLegs egress(int door) {
    return transport.doors(walks.walker().profile()).legs(door, new StopLegs());
  }

  /** The way to a door that leaves last and is there by the moment; null when there is none. */
  @Nullable Found thereBy(int door, Instant by) {
    StopLegs egress = egress(door);
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

  /**
   * The way home from a door, leaving at the moment or later.
   *
   * @param number the door's
   * @param within what takes longer does not count
   * @return null when there is none
   */
  @Nullable Found home(int number, Snapped door, Instant leave, Duration within) {
    TransitQuery query = TransitQuery.at(leave);
    TransitQuery soon = within.compareTo(query.within()) < 0 ? query.within(within) : query;
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times = search.between(walks, soon, fromDoor(number, door), toOrigin);
      return way(times, toOrigin, leave);
    }
  }

  /** When one must leave the door at the latest to come home that day; null when one does not. */
  @Nullable Instant lastHome(int number, Snapped door, Instant moment) {
    LocalDate day = transport.timetable().travelDayOf(moment);
    long[] last = lastByDay.computeIfAbsent(day, this::lastAtStops);
    StopLegs access = fromDoor(number, door);
    long latest = TransitTimes.NO_WAY;
    for (int i = 0; i < access.size(); i++) {
      long second = last[access.stop(i)];
      if (second != TransitTimes.NO_WAY) {
        latest = Math.max(latest, second - access.seconds(i));
      }
    }
    return latest == TransitTimes.NO_WAY ? null : Instant.ofEpochSecond(latest);
  }

  private StopLegs fromDoor(int number, Snapped door) {
    return fromDoors.computeIfAbsent(number, _ -> walks.near(door, Direction.TO_PLACE));
  }

  /** When one must be at each stop at the latest to come home on the day, by the stop's number. */
  private long[] lastAtStops(LocalDate day) {
    long[] last = new long[transport.timetable().stops().size()];
    Instant end = transport.timetable().endOf(day);
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times = search.to(walks, TransitQuery.at(end), toOrigin);
      for (int stop = 0; stop < last.length; stop++) {
        last[stop] = times.rides(stop) > 0 ? times.second(stop) : TransitTimes.NO_WAY;
      }
    }
    return last;
  }

  private @Nullable Found way(TransitTimes times, StopLegs egress, Instant leave) {
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

  @Override
  public void close() {
    if (there != null) {
      there.close();
      there = null;
      timesThere = null;
    }
  }
}
