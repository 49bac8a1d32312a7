package dk.naersund.streets.internal;

import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import java.util.Optional;

/** Brings positions to the nearest edge that a profile can use in at least one direction. */
@FunctionalInterface
public interface Snapper {
  /**
   * The nearest point on an edge of the profile.
   *
   * @param maxMetres no further away than this
   */
  Optional<Snapped> snap(Position position, String profile, double maxMetres);
}
