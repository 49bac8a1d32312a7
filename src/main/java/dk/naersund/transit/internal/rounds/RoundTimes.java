package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.Leg;
import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.TransitTimes;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import java.util.List;

/** What the rounds found, as an answer. */
final class RoundTimes implements TransitTimes {
  private final TimetableData data;
  private final Rounds rounds;
  private final RoundPlaces places = new RoundPlaces();
  private DayView view = Empty.VIEW;
  private Footpaths changes = Empty.FOOTPATHS;
  private StopLegs placeLegs = new StopLegs();
  private int mostRides;
  private int latest;

  RoundTimes(TimetableData data, Rounds rounds) {
    this.data = data;
    this.rounds = rounds;
  }

  RoundTimes of(Footpaths walkersChanges, StopLegs legs, int most, int limit) {
    view = rounds.view();
    changes = walkersChanges;
    placeLegs = legs;
    mostRides = most;
    latest = limit;
    return this;
  }

  @Override
  public int mostRides() {
    return mostRides;
  }

  @Override
  public long second(int stop, int rides) {
    int second = Math.min(rounds.labels().access(stop), rounds.labels().off(stop, rides));
    return second >= Rounds.NEVER || second > latest ? NO_WAY : view.epoch(second);
  }

  @Override
  public int rides(int stop) {
    int ridden = rounds.labels().off(stop, mostRides);
    int walked = rounds.labels().access(stop);
    if (Math.min(ridden, walked) > latest) {
      return -1;
    }
    return walked <= ridden ? 0 : rounds.labels().least(stop, mostRides);
  }

  @Override
  public List<Leg> legs(int stop, int rides) {
    int least = rounds.labels().least(stop, rides);
    if (least == 0) {
      return List.of();
    }
    return new LegTeller(data, rounds, changes, placeLegs).tell(stop, least);
  }

  @Override
  public int best(StopLegs other, int rides) {
    int best = -1;
    int earliest = Rounds.NEVER;
    for (int leg = 0; leg < other.size(); leg++) {
      int off = rounds.labels().off(other.stop(leg), rides);
      int there = off + other.seconds(leg);
      if (off < Rounds.NEVER && there < earliest && there <= latest) {
        earliest = there;
        best = leg;
      }
    }
    return best;
  }

  @Override
  public PlaceTimes at(PlaceWalks walks) {
    if (view.mirrored()) {
      throw new IllegalStateException("times at places are for a search from a place only");
    }
    return places.of(RoundSearch.places(walks), rounds, mostRides, latest);
  }
}
