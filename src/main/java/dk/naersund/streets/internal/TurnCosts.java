package dk.naersund.streets.internal;

/**
 * What one profile pays for turning from one edge into the next, in whole milliseconds. Turning
 * back into the edge one came by is a turn too, with both edges the same.
 */
@FunctionalInterface
public interface TurnCosts {
  /** The turn is not allowed. */
  int BLOCKED = -1;

  /**
   * Time for the turn in milliseconds, 0 or more, or {@link #BLOCKED}.
   *
   * @param fromEdge the edge one comes by
   * @param viaNode the node at which one turns
   * @param toEdge the edge one goes on by
   */
  int millis(int fromEdge, int viaNode, int toEdge);
}
