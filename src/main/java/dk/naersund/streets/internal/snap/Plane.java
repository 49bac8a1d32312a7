package dk.naersund.streets.internal.snap;

import dk.naersund.geo.Position;

/**
 * The surroundings of a position as a plane in metres, the position in its origin: the
 * equirectangular projection, exact to a few millimetres within the 300 metres that are asked for.
 */
final class Plane {
  private static final double METRES_PER_DEGREE = Math.toRadians(1) * Position.EARTH_RADIUS_METRES;

  private final double lat;
  private final double lon;
  private final double metresPerLon;

  /** Where on the segment measured last the nearest point lies, 0 to 1. */
  private double along;

  Plane(Position origin) {
    lat = origin.lat();
    lon = origin.lon();
    metresPerLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
  }

  double x(double pointLon) {
    return (pointLon - lon) * metresPerLon;
  }

  double y(double pointLat) {
    return (pointLat - lat) * METRES_PER_DEGREE;
  }

  /** The distance to a rectangle given in degrees; 0 inside. */
  double toBox(double south, double west, double north, double east) {
    double dx = Math.max(0, Math.max(x(west), -x(east)));
    double dy = Math.max(0, Math.max(y(south), -y(north)));
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** The distance to a segment given in degrees. */
  double toSegment(double lat1, double lon1, double lat2, double lon2) {
    double x1 = x(lon1);
    double y1 = y(lat1);
    double x2 = x(lon2);
    double y2 = y(lat2);
    double dx = x2 - x1;
    double dy = y2 - y1;
    double square = dx * dx + dy * dy;
    double share = square == 0 ? 0 : -(x1 * dx + y1 * dy) / square;
    if (share <= 0) {
      along = 0;
      return Math.sqrt(x1 * x1 + y1 * y1);
    }
    if (share >= 1) {
      along = 1;
      return Math.sqrt(x2 * x2 + y2 * y2);
    }
    along = share;
    double x = x1 + share * dx;
    double y = y1 + share * dy;
    return Math.sqrt(x * x + y * y);
  }

  double along() {
    return along;
  }
}
