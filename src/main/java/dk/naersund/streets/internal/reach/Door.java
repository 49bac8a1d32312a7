package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Placement;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.internal.Snapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a placement's door stands on one profile's streets.
 *
 * @param edge number of the street edge
 * @param fraction where on the edge, 0 at its base node to 1 at its adjacent node
 * @param stretch between street and door, all of it in doubt
 * @param at the door as it was brought to the street; null where nobody asks for it
 */
record Door(int edge, double fraction, Leg stretch, @Nullable Snapped at) {
  /** A door further than this from a street of the profile has no known way. */
  static final double MAX_METRES = StreetNetwork.MOST_METRES_TO_DOOR;

  Door(int edge, double fraction, Leg stretch) {
    this(edge, fraction, stretch, null);
  }

  /** Empty when the profile cannot use the door or no street of it is near enough. */
  static Optional<Door> find(Placement placement, KeyCosts costs, Snapper snapper) {
    String profile = costs.edges().profile();
    if (!placement.profiles().contains(profile)) {
      return Optional.empty();
    }
    return snapper.snap(placement.door(), profile, MAX_METRES).map(at -> of(at, costs));
  }

  static Door of(Snapped at, KeyCosts costs) {
    return new Door(at.edge(), at.fraction(), costs.offStreet(at.metres()), at);
  }
}
