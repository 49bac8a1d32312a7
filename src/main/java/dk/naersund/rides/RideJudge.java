package dk.naersund.rides;

/**
 * Judges many journeys of one person, and works out once what they have in common. For one thread.
 */
public interface RideJudge {
  /** Judges a ride for a journey. */
  RideAnswer judge(Ride ride, RideTrip trip);

  /** The same without a word, for choosing among many doors. */
  RideTime time(Ride ride, RideTrip trip);
}
