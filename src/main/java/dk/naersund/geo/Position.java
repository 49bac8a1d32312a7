package dk.naersund.geo;

import java.util.Locale;

/**
 * A point on the globe.
 *
 * @param lat latitude in degrees WGS84, −90 to 90
 * @param lon longitude in degrees WGS84, −180 to 180
 */
public record Position(double lat, double lon) {
  /** Mean radius of the earth in metres (IUGG 1980, R1). */
  public static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public Position {
    if (!(lat >= -90 && lat <= 90)) {
      throw new IllegalArgumentException("latitude must be between -90 and 90 degrees: " + lat);
    }
    if (!(lon >= -180 && lon <= 180)) {
      throw new IllegalArgumentException("longitude must be between -180 and 180 degrees: " + lon);
    }
  }

  /** The distance to another position in metres along the great circle (haversine formula). */
  public double metresTo(Position other) {
    double dLat = Math.toRadians(other.lat - lat);
    double dLon = Math.toRadians(other.lon - lon);
    double sinLat = Math.sin(dLat / 2);
    double sinLon = Math.sin(dLon / 2);
    double h =
        sinLat * sinLat
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** {@code lat,lon} with six decimals (about 0.1 m), as in the HTTP interface. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.6f,%.6f", lat, lon);
  }
}
