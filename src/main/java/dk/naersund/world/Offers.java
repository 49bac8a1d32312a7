package dk.naersund.world;

import dk.naersund.registry.Entrance;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.streets.ReachIndex;
import java.util.List;

/** All offers of a registry snapshot, and the doors they stand behind as placements in reach. */
public interface Offers {
  /** All offers, in order of site and service. */
  List<Offer> all();

  /** The offers of one service kind. */
  List<Offer> ofKind(String kind);

  /** All offers at one site, past and future ones included. */
  List<Offer> atSite(String site);

  /** The label that the service kind's placements carry in {@link #reach()}. */
  int label(String kind);

  /**
   * What stands behind a placement's number.
   *
   * @throws IllegalArgumentException when there is no such placement
   */
  Door door(int placement);

  /** The doors of one site, past and future ones included, in order of number. */
  List<Door> doors(String site);

  /** The doors to the offers of one service kind, in order of site and number. */
  List<Door> doorsOf(String kind);

  /** All doors, in order of number; numbers may have gaps. */
  List<Door> doors();

  /** All doors as placements. */
  ReachIndex reach();

  /**
   * A door as a placement.
   *
   * @param number the placement's number
   * @param site the site
   * @param location where the site is during the placement's days
   * @param entrance the entrance; for the car, where one gets out is {@code parking}
   * @param parking where a car stops for this entrance; null for the doors themselves
   * @param offers what one finds behind it
   */
  record Door(
      int number,
      Site site,
      SiteLocation location,
      Entrance entrance,
      SiteLocation.@org.jspecify.annotations.Nullable Parking parking,
      List<Offer> offers) {}
}
