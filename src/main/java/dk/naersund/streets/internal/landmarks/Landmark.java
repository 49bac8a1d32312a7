package dk.naersund.streets.internal.landmarks;

import dk.naersund.geo.Position;
import org.locationtech.jts.geom.Envelope;

/**
 * Something that a person sees beside the street.
 *
 * @param kind what it is
 * @param name its name; empty when it has none
 * @param lat latitudes of its point, line or outline in 10⁻⁷ degrees
 * @param lon its longitudes
 */
public record Landmark(LandmarkKind kind, String name, int[] lat, int[] lon) {
  private static final double DEGREES = 1e-7;

  /** What people call it; two with the same are not told apart by words. */
  public String called() {
    return kind + (kind.isKnownByName(name) ? " " + name : "");
  }

  /** The point of its line that is nearest to a position. */
  public Position nearestTo(Position position) {
    double scale = Math.cos(Math.toRadians(position.lat()));
    Position best = at(0);
    for (int i = 1; i < lat.length; i++) {
      Position from = at(i - 1);
      double dx = (lon[i] - lon[i - 1]) * DEGREES * scale;
      double dy = (lat[i] - lat[i - 1]) * DEGREES;
      double px = (position.lon() - from.lon()) * scale;
      double py = position.lat() - from.lat();
      double length = dx * dx + dy * dy;
      double share = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0.0, 1.0);
      Position near =
          new Position(
              from.lat() + share * dy, from.lon() + share * (lon[i] - lon[i - 1]) * DEGREES);
      if (near.metresTo(position) < best.metresTo(position)) {
        best = near;
      }
    }
    return best;
  }

  Envelope envelope() {
    Envelope envelope = new Envelope();
    for (int i = 0; i < lat.length; i++) {
      envelope.expandToInclude(lon[i] * DEGREES, lat[i] * DEGREES);
    }
    return envelope;
  }

  private Position at(int point) {
    return new Position(lat[point] * DEGREES, lon[point] * DEGREES);
  }
}
