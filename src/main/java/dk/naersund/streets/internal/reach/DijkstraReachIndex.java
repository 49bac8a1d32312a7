package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.TravelTimes;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The plain index: Dijkstra's algorithm over all streets for every question. Slow and obviously
 * right; faster indexes are compared with it.
 */
final class DijkstraReachIndex implements ReachIndex {
  private final Map<String, Streets> profiles;
  private final Snapper snapper;
  private final Map<Integer, Held> held;

  private record Streets(SearchGraph graph, PlainDijkstra there, PlainDijkstra home) {
    KeyCosts costs() {
      return graph.costs;
    }
  }

  /** A placement with its door on the streets of each profile that has a way to it. */
  private record Held(Placement placement, Map<String, Door> doors) {}

  DijkstraReachIndex(
      StreetGraph streets,
      List<EdgeCosts> profiles,
      Snapper snapper,
      Collection<Placement> placements) {
    this.profiles =
        profiles.stream()
            .collect(
                Collectors.toUnmodifiableMap(EdgeCosts::profile, costs -> streets(streets, costs)));
    this.snapper = snapper;
    this.held = new TreeMap<>();
    placements.forEach(placement -> held.put(placement.number(), hold(placement)));
  }

  private DijkstraReachIndex(
      Map<String, Streets> profiles, Snapper snapper, Map<Integer, Held> held) {
    this.profiles = profiles;
    this.snapper = snapper;
    this.held = held;
  }

  private static Streets streets(StreetGraph streets, EdgeCosts costs) {
    SearchGraph graph = SearchGraph.expanded(streets, costs);
    return new Streets(graph, new PlainDijkstra(graph, false), new PlainDijkstra(graph, true));
  }

  private Held hold(Placement placement) {
    Map<String, Door> doors = new TreeMap<>();
    profiles.forEach(
        (id, streets) ->
            Door.find(placement, streets.costs(), snapper).ifPresent(door -> doors.put(id, door)));
    return new Held(placement, doors);
  }

  @Override
  public Iterator<Reached> nearest(Snapped origin, Direction direction, PlacementFilter filter) {
    List<Held> candidates =
        held.values().stream().filter(place -> counts(place.placement, filter)).toList();
    return reach(origin, direction, candidates).stream()
        .sorted(Comparator.comparingLong(Reached::millis).thenComparingInt(Reached::placement))
        .iterator();
  }

  private static boolean counts(Placement placement, PlacementFilter filter) {
    return (filter.label() == PlacementFilter.ANY_LABEL
            || placement.labels().contains(filter.label()))
        && placement.holdsWithin(filter.firstDay(), filter.lastDay())
        && filter.accepts().test(placement.number());
  }

  @Override
  public TravelTimes times(Origins origins, Direction direction, PlacementFilter filter) {
    SearchGraph graph = streets(origins.profile()).graph;
    return new PlainTimes(graph, origins, direction, doors(origins.profile(), filter));
  }

  @Override
  public TravelTimes verifiedTimes(Origins origins, Direction direction, PlacementFilter filter) {
    SearchGraph all = streets(origins.profile()).graph;
    SearchGraph graph = SearchGraph.expanded(all.streets, new VerifiedCosts(all.costs.edges()));
    return new PlainTimes(graph, origins, direction, doors(origins.profile(), filter));
  }

  private Map<Integer, Door> doors(String profile, PlacementFilter filter) {
    Map<Integer, Door> doors = new TreeMap<>();
    for (Held place : held.values()) {
      Door door = place.doors.get(profile);
      if (door != null && counts(place.placement, filter)) {
        doors.put(place.placement.number(), door);
      }
    }
    return doors;
  }

  @Override
  public List<Reached> reach(Snapped origin, Direction direction, int[] numbers) {
    List<Held> candidates =
        Arrays.stream(numbers).filter(held::containsKey).mapToObj(held::get).toList();
    return reach(origin, direction, candidates);
  }

  private List<Reached> reach(Snapped origin, Direction direction, List<Held> candidates) {
    PlainDijkstra.Tree tree = tree(origin, direction);
    List<Reached> reached = new ArrayList<>();
    for (Held place : candidates) {
      Optional.ofNullable(place.doors.get(origin.profile()))
          .flatMap(tree::to)
          .ifPresent(leg -> reached.add(leg.to(place.placement.number())));
    }
    return reached;
  }

  @Override
  public Optional<Snapped> door(int number, String profile) {
    streets(profile);
    return Optional.ofNullable(held.get(number))
        .flatMap(place -> Optional.ofNullable(place.doors.get(profile)))
        .flatMap(door -> Optional.ofNullable(door.at()));
  }

  /** The fastest way between the two positions with its edges; empty when there is none. */
  Optional<StreetPath> path(Snapped origin, Snapped door, Direction direction) {
    return tree(origin, direction).path(Door.of(door, streets(origin.profile()).costs()));
  }

  private PlainDijkstra.Tree tree(Snapped origin, Direction direction) {
    Streets streets = streets(origin.profile());
    Door from = Door.of(origin, streets.costs());
    return (direction == Direction.TO_PLACE ? streets.there : streets.home).from(from);
  }

  private Streets streets(String profile) {
    Streets streets = profiles.get(profile);
    if (streets == null) {
      throw new IllegalArgumentException("there is no profile '" + profile + "'");
    }
    return streets;
  }

  @Override
  public DijkstraReachIndex with(Collection<Placement> changed) {
    Map<Integer, Held> next = new TreeMap<>(held);
    changed.forEach(placement -> next.put(placement.number(), hold(placement)));
    return new DijkstraReachIndex(profiles, snapper, next);
  }

  @Override
  public DijkstraReachIndex without(Collection<Integer> numbers) {
    Map<Integer, Held> next = new TreeMap<>(held);
    numbers.forEach(next::remove);
    return new DijkstraReachIndex(profiles, snapper, next);
  }

  @Override
  public int size() {
    return held.size();
  }
}
