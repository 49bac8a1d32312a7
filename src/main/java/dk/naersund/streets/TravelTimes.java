package dk.naersund.streets;

/** From many positions to the nearest of many placements, or home from it. Immutable. */
public interface TravelTimes {
  /** Stands for a time where there is no known way. */
  long NO_WAY = -1;

  /** How many positions there are. */
  int size();

  /**
   * Travel time to the nearest placement in whole milliseconds, the stretches off the street at
   * both ends included; {@link #NO_WAY} when no way to any is known.
   */
  long millis(int position);

  /** Number of the nearest placement, the lowest of equally near ones; −1 without a way. */
  int placement(int position);

  /** Length of a fastest way there in metres, both stretches off the street included. */
  double metres(int position);
}
