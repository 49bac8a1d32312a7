package dk.naersund.sundoe.draw;

import dk.naersund.geo.Position;

/**
 * From metres on the drawing board to degrees, by an equirectangular projection around its origin:
 * right to a millimetre per metre within the few kilometres a piece of the world measures.
 */
public final class Plane {
  private static final double METRES_PER_DEGREE =
      StrictMath.toRadians(1) * Position.EARTH_RADIUS_METRES;

  private final Position origin;
  private final double metresPerDegreeEast;

  /** A plane whose point (0, 0) is at the position. */
  public Plane(Position origin) {
    this.origin = origin;
    this.metresPerDegreeEast =
        METRES_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(origin.lat()));
  }

  /** The position of a point, rounded to seven decimals as OpenStreetMap keeps them. */
  public Position position(Point point) {
    return new Position(
        rounded(origin.lat() + point.y() / METRES_PER_DEGREE),
        rounded(origin.lon() + point.x() / metresPerDegreeEast));
  }

  /** The point of a position. */
  public Point point(Position position) {
    return new Point(
        (position.lon() - origin.lon()) * metresPerDegreeEast,
        (position.lat() - origin.lat()) * METRES_PER_DEGREE);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }
}
