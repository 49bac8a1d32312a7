package dk.naersund.sundoe.draw;

/**
 * A turn that cars may not take.
 *
 * @param restriction OpenStreetMap's word for it: {@code no_left_turn}
 * @param from a point of the street one comes from
 * @param via where the two streets meet
 * @param to a point of the street one may not turn into
 */
public record Turn(String restriction, Point from, Point via, Point to) {
  public Turn {
    via = via.rounded();
  }
}
