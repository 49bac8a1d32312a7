package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.TravelTimes;
import dk.naersund.streets.internal.Snapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fast index: a contraction hierarchy per profile with the placements as buckets on it.
 * Immutable; an edited version shares hierarchies, untouched pages of buckets and search spaces
 * with the one before.
 *
 * <p>Of several equally fast ways it reports the length and doubt of one, the one that leads
 * highest in the hierarchy: always the same for the same question, whatever edits led to the index.
 */
final class HierarchyReachIndex implements ReachIndex {
  private final Map<String, ProfilePlaces> profiles;
  private final Snapper snapper;
  private final PlacementTable table;

  private HierarchyReachIndex(
      Map<String, ProfilePlaces> profiles, Snapper snapper, PlacementTable table) {
    this.profiles = profiles;
    this.snapper = snapper;
    this.table = table;
  }

  static HierarchyReachIndex of(
      Collection<ProfileStreets> streets, Snapper snapper, Collection<Placement> placements) {
    Map<String, ProfilePlaces> profiles = new HashMap<>();
    streets.forEach(profile -> profiles.put(profile.profile(), ProfilePlaces.none(profile)));
    return new HierarchyReachIndex(profiles, snapper, PlacementTable.EMPTY).with(placements);
  }

  @Override
  public Iterator<Reached> nearest(Snapped origin, Direction direction, PlacementFilter filter) {
    ProfilePlaces places = places(origin.profile());
    return new NearestIterator(places, table, door(places, origin), direction, filter);
  }

  @Override
  public List<Reached> reach(Snapped origin, Direction direction, int[] numbers) {
    ProfilePlaces places = places(origin.profile());
    ReachSearch search = new ReachSearch(places, door(places, origin), direction);
    return numbers.length > table.size() / 16
        ? search.many(numbers, table.numbers())
        : search.few(numbers);
  }

  @Override
  public TravelTimes times(Origins origins, Direction direction, PlacementFilter filter) {
    return OneToAll.sweep(this, origins.profile(), direction, filter).times(origins);
  }

  @Override
  public TravelTimes verifiedTimes(Origins origins, Direction direction, PlacementFilter filter) {
    ProfilePlaces places = places(origins.profile());
    VerifiedStreets streets = places.streets.graph().verified();
    var field = streets.new Search(this, places, direction, filter);
    return NearestTimes.of(origins, direction, field, streets.graph, places);
  }

  @Override
  public Optional<Snapped> door(int number, String profile) {
    return Optional.ofNullable(places(profile).door(number))
        .flatMap(door -> Optional.ofNullable(door.at()));
  }

  /** The way behind a result, with its edges; empty when there is none. */
  Optional<StreetPath> path(Snapped origin, int number, Direction direction) {
    ProfilePlaces places = places(origin.profile());
    Door door = places.door(number);
    Door from = door(places, origin);
    return door == null
        ? Optional.empty()
        : direction == Direction.TO_PLACE
            ? places.streets.path(from, door)
            : places.streets.path(door, from);
  }

  private static Door door(ProfilePlaces places, Snapped origin) {
    return Door.of(origin, places.streets.graph().costs);
  }

  /** All placements as the profile reaches them. */
  ProfilePlaces places(String profile) {
    ProfilePlaces places = profiles.get(profile);
    if (places == null) {
      throw new IllegalArgumentException("there is no profile '" + profile + "'");
    }
    return places;
  }

  /** One more than the largest number. */
  int numbers() {
    return table.numbers();
  }

  /** Whether there is a placement with the number that the filter lets pass. */
  boolean counts(int number, PlacementFilter filter) {
    Placement placement = table.get(number);
    return placement != null
        && (filter.label() == PlacementFilter.ANY_LABEL
            || placement.labels().contains(filter.label()))
        && placement.holdsWithin(filter.firstDay(), filter.lastDay())
        && filter.accepts().test(number);
  }

  @Override
  public HierarchyReachIndex with(Collection<Placement> changed) {
    return edited(changed, Set.of());
  }

  @Override
  public HierarchyReachIndex without(Collection<Integer> numbers) {
    return edited(Set.of(), numbers);
  }

  private HierarchyReachIndex edited(Collection<Placement> put, Collection<Integer> removed) {
    PlacementTable next = table.edited(put, removed);
    Set<Integer> numbers = new HashSet<>();
    put.forEach(placement -> numbers.add(placement.number()));
    removed.stream().filter(number -> table.get(number) != null).forEach(numbers::add);
    Map<String, ProfilePlaces> edited =
        profiles.entrySet().parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    Map.Entry::getKey,
                    one -> one.getValue().edited(numbers, table, next, snapper)));
    return new HierarchyReachIndex(edited, snapper, next);
  }

  @Override
  public int size() {
    return table.size();
  }
}
