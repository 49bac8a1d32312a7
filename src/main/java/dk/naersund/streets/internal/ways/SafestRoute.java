package dk.naersund.streets.internal.ways;

import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.ways.RouteSearch.Known;
import dk.naersund.streets.internal.ways.RouteSearch.Weighing;
import java.util.Optional;

/**
 * Looks for a way with less doubt than the fastest one has: over verified stretches only if there
 * is one, else with doubt weighed against time ever more heavily, as long as the way takes at most
 * twice the time (Lagrangian relaxation of the constrained shortest path; Handler and Zang,
 * Networks 1980). A way that no such weight prefers is not found.
 */
final class SafestRoute {
  private static final double LIGHTEST_MILLIS_PER_DECIMETRE = 10;
  private static final double HEAVIEST_MILLIS_PER_DECIMETRE = 100_000;
  private static final double NEXT_WEIGHT = 4;
  private static final long MOST_TIMES = 2;

  private final StreetMap map;
  private final ProfileCosts profile;

  SafestRoute(StreetMap map, ProfileCosts profile) {
    this.map = map;
    this.profile = profile;
  }

  /** The safest way between the ends of the fastest one, which may be that one itself. */
  Route find(Route fastest) {
    Snapped from = fastest.from();
    Snapped to = fastest.to();
    int offStreet =
        ArcCosts.offStreetDecimetres(from.metres()) + ArcCosts.offStreetDecimetres(to.metres());
    if (fastest.unknownDecimetres() <= offStreet) {
      return fastest;
    }
    Optional<Route> verified =
        new RouteSearch(map, profile, new Weighing(Known.VERIFIED_ONLY, 0, Long.MAX_VALUE))
            .find(from, to);
    return verified.orElseGet(() -> leastDoubt(fastest));
  }

  private Route leastDoubt(Route fastest) {
    long limit = MOST_TIMES * fastest.millis();
    Route best = fastest;
    for (double weight = LIGHTEST_MILLIS_PER_DECIMETRE;
        weight <= HEAVIEST_MILLIS_PER_DECIMETRE;
        weight *= NEXT_WEIGHT) {
      Optional<Route> safer =
          new RouteSearch(map, profile, new Weighing(Known.ANY, weight, limit))
              .find(fastest.from(), fastest.to());
      if (safer.isPresent()
          && safer.get().millis() <= limit
          && safer.get().unknownDecimetres() < best.unknownDecimetres()) {
        best = safer.get();
      }
    }
    return best;
  }
}
