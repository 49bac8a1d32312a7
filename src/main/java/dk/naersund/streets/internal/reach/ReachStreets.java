package dk.naersund.streets.internal.reach;

import com.graphhopper.storage.BaseGraph;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The streets prepared for fast search: a contraction hierarchy for each profile. Immutable and
 * safe for many readers; GraphHopper's graph is not needed once this is made.
 */
public final class ReachStreets {
  private final Map<String, ProfileStreets> profiles;

  private ReachStreets(Collection<ProfileStreets> profiles) {
    this.profiles =
        profiles.stream()
            .collect(Collectors.toUnmodifiableMap(ProfileStreets::profile, Function.identity()));
  }

  /** Prepares the streets in memory. */
  public static ReachStreets prepare(BaseGraph graph, List<EdgeCosts> profiles) {
    return prepare(StreetGraph.of(graph), profiles);
  }

  static ReachStreets prepare(StreetGraph streets, List<EdgeCosts> profiles) {
    return new ReachStreets(
        profiles.parallelStream()
            .map(costs -> SearchGraph.of(streets, costs))
            .map(graph -> new ProfileStreets(graph, HierarchyBuilder.build(graph)))
            .toList());
  }

  /**
   * Loads what was prepared before, and prepares and keeps what was not. Each profile has a file of
   * its own, which counts only if it was made from exactly these streets and costs.
   *
   * @param folder where the files are kept; made when it is not there
   * @throws UncheckedIOException when a file cannot be written
   */
  public static ReachStreets open(BaseGraph graph, List<EdgeCosts> profiles, Path folder) {
    return open(StreetGraph.of(graph), profiles, folder);
  }

  static ReachStreets open(StreetGraph streets, List<EdgeCosts> profiles, Path folder) {
    return new ReachStreets(
        profiles.parallelStream()
            .map(costs -> SearchGraph.of(streets, costs))
            .map(graph -> new ProfileStreets(graph, loadOrBuild(graph, folder)))
            .toList());
  }

  private static FlatHierarchy loadOrBuild(SearchGraph graph, Path folder) {
    String name = "reach-" + graph.costs.edges().profile() + ".bin";
    HierarchyFile file = new HierarchyFile(folder.resolve(name), graph);
    return file.load()
        .orElseGet(
            () -> {
              FlatHierarchy hierarchy = HierarchyBuilder.build(graph);
              try {
                file.save(hierarchy);
              } catch (IOException failure) {
                throw new UncheckedIOException("cannot write " + folder.resolve(name), failure);
              }
              return hierarchy;
            });
  }

  /** An index of placements on these streets. */
  public ReachIndex index(Snapper snapper, Collection<Placement> placements) {
    return HierarchyReachIndex.of(profiles.values(), snapper, placements);
  }

  /**
   * The fastest way from one position to another of the same profile, with its edges.
   *
   * @return empty when there is none
   * @throws IllegalArgumentException when there is no such profile
   */
  public Optional<StreetPath> fastest(Snapped from, Snapped to) {
    return profile(from.profile()).path(from, to);
  }

  ProfileStreets profile(String id) {
    ProfileStreets streets = profiles.get(id);
    if (streets == null) {
      throw new IllegalArgumentException("there is no profile '" + id + "'");
    }
    return streets;
  }

  /**
   * What a profile takes in memory: its hierarchy, and the placements of an index each way.
   *
   * @param hierarchyBytes bytes of the hierarchy
   * @param arcs how many arcs it has, each with both directions
   * @param thereBytes bytes of the placements for the way there
   * @param homeBytes the same for the way home
   * @param thereEntries how many entries the placements have in buckets for the way there
   * @param homeEntries the same for the way home
   */
  public record Size(
      long hierarchyBytes,
      int arcs,
      long thereBytes,
      long homeBytes,
      long thereEntries,
      long homeEntries) {}

  /**
   * How large a profile is.
   *
   * @param index an index made by {@link #index}
   * @throws IllegalArgumentException when there is no such profile, or the index was made otherwise
   */
  public Size size(ReachIndex index, String profile) {
    if (!(index instanceof HierarchyReachIndex fast)) {
      throw new IllegalArgumentException("only an index on hierarchies has a known size");
    }
    FlatHierarchy hierarchy = profile(profile).hierarchy();
    DirectedPlaces there = fast.places(profile).places(Direction.TO_PLACE);
    DirectedPlaces home = fast.places(profile).places(Direction.FROM_PLACE);
    return new Size(
        hierarchy.bytes(),
        hierarchy.arcCount(),
        there.bytes(),
        home.bytes(),
        there.entries(),
        home.entries());
  }
}
