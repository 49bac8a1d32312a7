package dk.naersund.streets.internal.snap;

import dk.naersund.streets.internal.network.StreetMap;

/** A Hilbert curve through 2¹⁵ × 2¹⁵ cells over the map: what is near on it is near on the map. */
final class HilbertCurve {
  private static final int CELLS = 1 << 15;

  private double south = Double.POSITIVE_INFINITY;
  private double west = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;

  HilbertCurve(StreetMap map) {
    for (int point = 0; point < map.firstPoint(map.edges()); point++) {
      south = Math.min(south, map.lat(point));
      west = Math.min(west, map.lon(point));
      north = Math.max(north, map.lat(point));
      east = Math.max(east, map.lon(point));
    }
  }

  /** The number of the cell along the curve, 0 to 2³⁰ − 1. */
  int place(double lat, double lon) {
    int x = cell(lon, west, east);
    int y = cell(lat, south, north);
    int place = 0;
    for (int side = CELLS / 2; side > 0; side /= 2) {
      int right = (x & side) > 0 ? 1 : 0;
      int above = (y & side) > 0 ? 1 : 0;
      place += side * side * ((3 * right) ^ above);
      if (above == 0) {
        if (right == 1) {
          x = CELLS - 1 - x;
          y = CELLS - 1 - y;
        }
        int swap = x;
        x = y;
        y = swap;
      }
    }
    return place;
  }

  private static int cell(double value, double least, double most) {
    return most > least ? (int) ((value - least) / (most - least) * (CELLS - 1)) : 0;
  }
}
