package dk.naersund.streets.internal;

import java.util.Optional;

/**
 * What one profile pays on each edge of the street graph, in whole milliseconds, and how much of
 * the edge is in doubt. Edges have GraphHopper's numbers, 0 to {@link #edges()} − 1; "reverse" is
 * from the adjacent node to the base node.
 */
public interface EdgeCosts {
  /** The edge cannot be used in that direction. */
  int BLOCKED = -1;

  /** Id of the profile. */
  String profile();

  /** How many edges there are. */
  int edges();

  /** Travel time of the whole edge in milliseconds, 0 or more, or {@link #BLOCKED}. */
  int millis(int edge, boolean reverse);

  /** Length of the edge in decimetres. */
  int decimetres(int edge);

  /** How many decimetres of the edge are in doubt for the profile in that direction. */
  int unknownDecimetres(int edge, boolean reverse);

  /** What the profile pays for walking to a door or from it where there is no street. */
  double millisPerMetreOffStreet();

  /** What turning costs; empty when every turn is free, as on foot. */
  default Optional<TurnCosts> turns() {
    return Optional.empty();
  }
}
