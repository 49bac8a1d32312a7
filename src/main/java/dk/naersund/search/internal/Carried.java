package dk.naersund.search.internal;

import dk.naersund.rides.RideAnswer;
import dk.naersund.search.Mode;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offers.Door;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One person's public transport and rides. To be closed after use. */
final class Carried implements AutoCloseable {
  private final TransitTrips transit;
  private final RideTrips rides;

  Carried(TransitTrips transit, RideTrips rides) {
    this.transit = transit;
    this.rides = rides;
  }

  /** The doors that the mode leads to, in order of the time until one is there. */
  Iterator<Reached> nearest(Mode mode, List<Door> doors) {
    return mode == Mode.TRANSIT ? transit.nearest(doors) : rides.nearest(doors);
  }

  /** The doors that public transport leads to, leaving aside those that one only walks to. */
  List<Reached> rides(List<Door> doors) {
    return transit.rides(doors);
  }

  /** Whether this person can be at the door by a moment, and go home after the visit that day. */
  boolean canKeep(Mode mode, Door door, Instant start, Duration visit) {
    return mode == Mode.TRANSIT
        ? transit.canLeave(door, start.plus(visit))
        : rides.canKeep(door, start, visit);
  }

  /** Adds the mode's options to those of each candidate. */
  void addOptions(Mode mode, List<Candidate> candidates, List<List<TravelOption>> options) {
    if (mode == Mode.TRANSIT) {
      transit.addOptions(candidates, options);
    } else {
      rides.addOptions(candidates, options);
    }
  }

  /** The rides that are no option for the candidate, and why. */
  List<RideAnswer> otherRides(Candidate candidate) {
    return new ArrayList<>(rides.others(candidate));
  }

  @Override
  public void close() {
    transit.close();
  }
}
