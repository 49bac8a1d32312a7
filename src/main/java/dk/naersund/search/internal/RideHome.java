package dk.naersund.search.internal;

import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideJudge;
import dk.naersund.rides.RideTime;
import dk.naersund.rides.RideTrip;
import dk.naersund.search.Mode;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Reached;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way home by a ride, after the visit. */
final class RideHome {
  private final World world;
  private final RideJudge judge;
  private final @Nullable String kommune;
  private final Travel travel;
  private final Texts texts;
  private final Instant now;

  RideHome(
      World world,
      RideJudge judge,
      @Nullable String kommune,
      Travel travel,
      Texts texts,
      Instant now) {
    this.world = world;
    this.judge = judge;
    this.kommune = kommune;
    this.travel = travel;
    this.texts = texts;
    this.now = now;
  }

  /**
   * The same ride home after the visit; null when it does not drive then, and the notes say so.
   *
   * @param leave when the visit is over
   */
  TravelOption.@Nullable Home find(
      Door door,
      Instant leave,
      Ride ride,
      @Nullable Reached back,
      @Nullable Double metresBack,
      List<Reason> notes) {
    TravelOption.Home home = find(door, leave, ride, back, metresBack);
    if (home == null) {
      notes.add(new Reason("no-ride-home", texts.all("search.reason.no-ride-home")));
    }
    return home;
  }

  /** Whether the ride drives home that day, when the visit is over. */
  boolean drives(Door door, Instant leave, Ride ride, @Nullable Reached back) {
    if (back == null) {
      return false;
    }
    RideTime home = judge.time(ride, trip(door, leave, back, null));
    Instant pickup = home.pickup();
    return RideTrips.isPossible(home) && pickup != null && isSameDay(leave, pickup);
  }

  private TravelOption.@Nullable Home find(
      Door door, Instant leave, Ride ride, @Nullable Reached back, @Nullable Double metresBack) {
    if (back == null) {
      return null;
    }
    RideAnswer home = judge.judge(ride, trip(door, leave, back, metresBack));
    Instant pickup = home.pickup();
    Instant there = home.arrive();
    return !RideTrips.isPossible(home)
            || pickup == null
            || there == null
            || !isSameDay(leave, pickup)
        ? null
        : new TravelOption.Home(
            Duration.between(pickup, there).toSeconds(),
            back.metres(),
            0,
            pickup,
            there,
            null,
            home);
  }

  private RideTrip trip(Door door, Instant leave, Reached back, @Nullable Double metres) {
    return new RideTrip(
        null,
        door.location().kommunekode(),
        kommune,
        Duration.ofMillis(back.millis()),
        metres,
        leave.plusMillis(travel.fromParking(Mode.RIDE, door)),
        null,
        now);
  }

  /** Whether both are on one day here. */
  boolean isSameDay(Instant one, Instant other) {
    return one.atZone(world.region().zone())
        .toLocalDate()
        .equals(other.atZone(world.region().zone()).toLocalDate());
  }
}
