package dk.naersund.streets.internal.ways;

import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.network.ArcGraph;
import dk.naersund.streets.internal.ways.RouteSearch.Known;
import java.util.Optional;

/**
 * Looks for a way with less doubt than the fastest one has: over verified stretches only if there
 * is one, the fastest of them, else the one with the fewest metres in doubt within twice the time.
 */
final class SafestRoute {
  /** Some hundred times what a way across a city takes; about half a second. */
  static final int MOST_LABELS = 400_000;

  private static final long MOST_TIMES = 2;

  private final ArcGraph map;
  private final EdgeCosts profile;
  private final ArcCosts costs;
  private final int mostLabels;

  /**
   * A way and what is known of it.
   *
   * @param route the way, which may be the fastest one itself
   * @param exact false when the search was given up, so that there may be a safer one
   */
  record Safest(Route route, boolean exact) {}

  /**
   * @param mostLabels how many labels are made before the search is given up
   */
  SafestRoute(ArcGraph map, EdgeCosts profile, int mostLabels) {
    this.map = map;
    this.profile = profile;
    this.costs = new ArcCosts(profile);
    this.mostLabels = mostLabels;
  }

  /** The safest way between the ends of the fastest one, which may be that one itself. */
  Safest find(Route fastest) {
    Snapped from = fastest.from();
    Snapped to = fastest.to();
    if (fastest.unknownDecimetres() <= offStreet(fastest)) {
      return new Safest(fastest, true);
    }
    Optional<Route> verified = new RouteSearch(map, profile, Known.VERIFIED_ONLY).find(from, to);
    return verified.map(route -> new Safest(route, true)).orElseGet(() -> leastDoubt(fastest));
  }

  private Safest leastDoubt(Route fastest) {
    Snapped from = fastest.from();
    Snapped to = fastest.to();
    long offMillis = costs.offStreetMillis(from.metres()) + costs.offStreetMillis(to.metres());
    SafestSearch.Result result =
        new SafestSearch(map, profile, mostLabels)
            .find(
                from,
                to,
                fastest.unknownDecimetres() - offStreet(fastest),
                fastest.millis() - offMillis,
                MOST_TIMES * fastest.millis() - offMillis);
    SafestSearch.Found found = result.found();
    if (found == null) {
      return new Safest(fastest, result.exact());
    }
    Route bare = new Route(from, to, found.arcs(), 0, 0, 0);
    long decimetres = offStreet(fastest);
    for (int i = 0; i < found.arcs().length; i++) {
      int whole = costs.decimetres(found.arcs()[i]);
      decimetres += ArcCosts.part(whole, bare.entry(i), bare.exit(i));
    }
    return new Safest(
        new Route(
            from,
            to,
            found.arcs(),
            found.millis() + offMillis,
            decimetres,
            found.unknown() + offStreet(fastest)),
        result.exact());
  }

  private static int offStreet(Route route) {
    return ArcCosts.offStreetDecimetres(route.from().metres())
        + ArcCosts.offStreetDecimetres(route.to().metres());
  }
}
