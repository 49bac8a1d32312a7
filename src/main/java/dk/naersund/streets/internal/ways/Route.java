package dk.naersund.streets.internal.ways;

import dk.naersund.streets.Snapped;

/**
 * A way over edges. An arc is twice an edge's number, plus one from its adjacent to its base node.
 *
 * @param from where it begins
 * @param to where it ends
 * @param arcs the arcs in order; the first and the last only in part
 * @param millis travel time in milliseconds, the stretches off the street at both ends included
 * @param decimetres length
 * @param unknownDecimetres how many of them are in doubt
 */
public record Route(
    Snapped from, Snapped to, int[] arcs, long millis, long decimetres, long unknownDecimetres) {

  /** Where the arc with this index is entered, as a fraction from the edge's base node. */
  public double entry(int index) {
    if (index == 0) {
      return from.fraction();
    }
    return (arcs[index] & 1) == 0 ? 0 : 1;
  }

  /** Where the arc with this index is left, as a fraction from the edge's base node. */
  public double exit(int index) {
    if (index == arcs.length - 1) {
      return to.fraction();
    }
    return (arcs[index] & 1) == 0 ? 1 : 0;
  }
}
