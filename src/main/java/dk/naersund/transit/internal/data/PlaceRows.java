package dk.naersund.transit.internal.data;

/** The stops near each place, as the search reads them. */
public interface PlaceRows {
  /**
   * By number of the place. Each row holds for each of its stops in turn the stop's number and the
   * seconds from there to the door; it is empty where a place has no stop.
   */
  int[][] rows();
}
