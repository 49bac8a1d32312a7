package dk.naersund.geo;

/**
 * A rectangle in degrees WGS84 that does not cross the date line.
 *
 * @param west smallest longitude
 * @param south smallest latitude
 * @param east largest longitude
 * @param north largest latitude
 */
public record BoundingBox(double west, double south, double east, double north) {
  public BoundingBox {
    if (!(west <= east) || !(south <= north)) {
      throw new IllegalArgumentException(
          "a bounding box is west, south, east, north: "
              + west
              + ", "
              + south
              + ", "
              + east
              + ", "
              + north);
    }
  }

  /** Whether the position lies inside or on the edge. */
  public boolean contains(Position position) {
    return position.lat() >= south
        && position.lat() <= north
        && position.lon() >= west
        && position.lon() <= east;
  }

  /** The middle of the rectangle. */
  public Position centre() {
    return new Position((south + north) / 2, (west + east) / 2);
  }
}
