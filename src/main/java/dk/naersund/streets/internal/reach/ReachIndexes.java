package dk.naersund.streets.internal.reach;

import com.graphhopper.storage.BaseGraph;
import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import java.util.Collection;
import java.util.List;

/** Makes indexes of placements on a street network. */
public final class ReachIndexes {
  private ReachIndexes() {}

  /**
   * The plain index that searches all streets for every question: right without preparation, but
   * tens of milliseconds per question on a region.
   *
   * @param graph the streets
   * @param profiles what each profile pays on them
   * @param snapper brings doors to the streets
   */
  public static ReachIndex dijkstra(
      BaseGraph graph,
      List<EdgeCosts> profiles,
      Snapper snapper,
      Collection<Placement> placements) {
    return new DijkstraReachIndex(StreetGraph.of(graph), profiles, snapper, placements);
  }
}
