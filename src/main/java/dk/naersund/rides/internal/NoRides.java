package dk.naersund.rides.internal;

import dk.naersund.rides.Condition;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideJudge;
import dk.naersund.rides.RideTime;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Rides;
import java.util.List;

/** Where there are no rides. */
public enum NoRides implements Rides, RideJudge {
  INSTANCE;

  @Override
  public List<Ride> all() {
    return List.of();
  }

  @Override
  public List<Condition> conditions() {
    return List.of();
  }

  @Override
  public RideJudge judgeFor(Rider rider) {
    return this;
  }

  @Override
  public RideAnswer judge(Ride ride, RideTrip trip) {
    throw new IllegalArgumentException("there is no ride " + ride.id());
  }

  @Override
  public RideTime time(Ride ride, RideTrip trip) {
    throw new IllegalArgumentException("there is no ride " + ride.id());
  }
}
