package dk.naersund.address;

import dk.naersund.geo.Position;

/**
 * A place that a person can name.
 *
 * @param id stable for one map: survives a restart, not necessarily a new map
 * @param kind what sort of place it is
 * @param text as people write it: {@code Havnegade 12, 9995 Sundby}
 * @param position where it is
 * @param guess true when the house number asked for is not on the map and the position is that of a
 *     neighbour or between two; pages must say so
 */
public record Address(String id, Kind kind, String text, Position position, boolean guess) {
  /** The sorts of place, as named in the HTTP interface in lower case. */
  public enum Kind {
    ADDRESS,
    STREET,
    STOP,
    LANDMARK
  }
}
