package dk.naersund.sundoe.world;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Plane;

/**
 * A town of a big world.
 *
 * @param number counted from 0
 * @param column of its square, from the west
 * @param row of its square, from the south
 * @param middle where its square is
 * @param radius metres from its middle to where the country begins
 * @param name its name
 * @param postcode four digits
 * @param dice its own
 */
record Town(
    int number,
    int column,
    int row,
    Position middle,
    double radius,
    String name,
    String postcode,
    Dice dice) {
  Plane plane() {
    return new Plane(middle);
  }

  /** The kommunekode of the municipality it lies in. */
  String kommunekode(int columns) {
    int across =
        (columns + WorldPlan.SQUARES_PER_MUNICIPALITY - 1) / WorldPlan.SQUARES_PER_MUNICIPALITY;
    return Integer.toString(
        5000
            + row / WorldPlan.SQUARES_PER_MUNICIPALITY * across
            + column / WorldPlan.SQUARES_PER_MUNICIPALITY);
  }
}
