package dk.naersund.sundoe.draw;

/**
 * A single place.
 *
 * @param tags its OpenStreetMap tags
 * @param at where
 */
public record Spot(Tags tags, Point at) {
  public Spot {
    at = at.rounded();
  }
}
