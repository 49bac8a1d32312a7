package dk.naersund.bench;

import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.reach.ReachStreets;
import java.util.Locale;

/** What each profile takes in memory beside GraphHopper's graph. */
final class ReachMemory {
  private static final double MEGA = 1e6;

  private ReachMemory() {}

  static void print(ReachStreetMap region, ReachIndex index) {
    System.out.println(
        """

        | profile | costs, MB | hierarchy, MB | arcs up | places there, MB | places home, MB | entries there | entries home |
        |---|---:|---:|---:|---:|---:|---:|---:|\
        """);
    for (EdgeCosts costs : region.profiles()) {
      ReachStreets.Size size = region.streets().size(index, costs.profile());
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %.1f | %,d | %.1f | %.1f | %,d | %,d |%n",
          costs.profile(),
          9.0 * costs.edges() / MEGA,
          size.hierarchyBytes() / MEGA,
          size.arcs(),
          size.thereBytes() / MEGA,
          size.homeBytes() / MEGA,
          size.thereEntries(),
          size.homeEntries());
    }
  }
}
