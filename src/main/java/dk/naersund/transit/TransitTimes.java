package dk.naersund.transit;

import java.util.List;

/**
 * The answer of a search from one place to every stop (or from every stop to one place), in epoch
 * seconds. Holds until the search that gave it is asked again or closed.
 *
 * <p>A time at a stop is when one gets off there (searching to a place: when one must be there to
 * get on), or when one has walked there from the place itself. A walk from another stop to this one
 * is not looked at: places have walks of their own from every stop near them.
 */
public interface TransitTimes {
  /** Stands for a time where there is no way. */
  long NO_WAY = -1;

  /**
   * The earliest time at a stop (the latest, searching to a place); {@link #NO_WAY} without one.
   */
  default long second(int stop) {
    return second(stop, mostRides());
  }

  /** The same with at most so many rides; with 0 only the walk. */
  long second(int stop, int rides);

  /**
   * The least number of rides that reaches the time at a stop; 0 when one walks; −1 without way.
   */
  int rides(int stop);

  /** How many rides were looked at. */
  int mostRides();

  /**
   * The way to a stop (or from it) with at most so many rides: rides and the walks between them and
   * at the place's end, in the order of travel. Empty when there is none.
   */
  List<Leg> legs(int stop, int rides);

  /**
   * The times at many places: for each the best of its own stops. Answers that were given before
   * are overwritten. Only after a search from a place.
   */
  PlaceTimes at(PlaceWalks places);

  /**
   * The walk at the other end with which the whole is best; −1 when none of its stops is reached.
   *
   * @param other the walks between the stops and another place
   * @param rides with at most so many rides
   */
  int best(StopLegs other, int rides);

  /** Times at places. */
  interface PlaceTimes {
    /** When one is at the door, in epoch seconds; {@link TransitTimes#NO_WAY} without a way. */
    long second(int place);

    /** The last stop on the way there; −1 without a way. */
    int stop(int place);

    /** The least number of rides with which the place is reached so early; −1 without a way. */
    int rides(int place);
  }
}
