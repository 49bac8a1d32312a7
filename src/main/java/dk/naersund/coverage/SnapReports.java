package dk.naersund.coverage;

import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the doors of a location come to stand on the streets, for an editor who moves a pin. */
public interface SnapReports {
  /** Looks at every entrance and place for cars. A few milliseconds of computing work. */
  SnapReport report(World world, SiteLocation location);

  /**
   * How a location stands on the streets.
   *
   * @param doors each entrance for each profile that uses it; for the car, each place to stop
   * @param fromStop the way from the nearest stop in a wheelchair; null when the map has no stop
   *     within 1,000 metres
   */
  record SnapReport(List<DoorOnStreet> doors, @Nullable FromStop fromStop) {
    public SnapReport {
      doors = List.copyOf(doors);
    }
  }

  /**
   * One door for one profile.
   *
   * @param entrance id of the entrance; null for a place for cars
   * @param profile id of the profile
   * @param street name of the street it is brought to; empty where it has none or there is no way
   * @param unknownMetres metres between door and street of which nothing is known
   * @param known whether a way is known: not beyond 50 metres from every street, nor up steps where
   *     the profile cannot take any
   * @param text the same in one sentence
   */
  record DoorOnStreet(
      @Nullable String entrance,
      String profile,
      String street,
      double unknownMetres,
      boolean known,
      LocalText text) {}

  /**
   * The way from a stop in a wheelchair.
   *
   * @param stop the stop's name; the nearest from which there is a way, else the nearest by crow
   * @param reachable whether there is a known way
   * @param minutes how long it takes, rounded up; 0 without a way
   * @param unknownMetres how many metres of it are in doubt
   * @param text the same in one sentence
   */
  record FromStop(
      String stop, boolean reachable, int minutes, double unknownMetres, LocalText text) {}
}
