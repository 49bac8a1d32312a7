package dk.naersund.intake.internal;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import java.util.Optional;

/** Where a Danish site can be. */
public final class Places {
  /** From here on a new position is a move, not a correction, in metres. */
  public static final long MOVE_METRES = 100;

  /** Nearer than this two positions are the same: six decimals and a bit, in metres. */
  static final double SAME_METRES = 0.5;

  /** Gedser to Skagen, Blåvand to Christiansø, with the sea around them. */
  private static final BoundingBox DENMARK = new BoundingBox(7.9, 54.5, 15.3, 57.8);

  private Places() {}

  /** Whether the point, in degrees, lies in the rectangle around Denmark. */
  public static boolean inDenmark(double lat, double lon) {
    return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && DENMARK.contains(new Position(lat, lon));
  }

  /**
   * The two numbers that the file has for a site's position, first {@code lat}, then {@code lon}.
   */
  public static Optional<double[]> numbers(Entry entry) {
    String lat = entry.value(Field.LAT);
    String lon = entry.value(Field.LON);
    return lat == null || lon == null
        ? Optional.empty()
        : Optional.of(new double[] {Double.parseDouble(lat), Double.parseDouble(lon)});
  }
}
