package dk.naersund.streets;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * From one origin to all placements of a set in one search, and the same back home. Immutable and
 * safe for many readers: an edit makes a new index that shares the rest with the old one.
 */
public interface ReachIndex {
  /**
   * Placements in order of travel time, each when it is settled: the next one is looked for only
   * when asked for. Equal times come in order of number. A placement without a known way for the
   * profile does not appear.
   *
   * @param origin the person's position on the profile's streets
   * @param direction there, or home
   * @param filter which placements count
   */
  Iterator<Reached> nearest(Snapped origin, Direction direction, PlacementFilter filter);

  /**
   * The ways to the given placements, in one search.
   *
   * @param numbers the placements' numbers
   * @return those that have a known way for the origin's profile, in the order given
   */
  List<Reached> reach(Snapped origin, Direction direction, int[] numbers);

  /**
   * From each of many positions to the nearest placement (or home from it), in one sweep over all
   * streets.
   *
   * @param origins positions on one profile's streets
   * @param filter which placements count
   */
  TravelTimes times(Origins origins, Direction direction, PlacementFilter filter);

  /**
   * The same, over streets only of which nothing is in doubt for the profile: where there is such a
   * way, it is known to be one. The stretches off the street at both ends are not looked at. Takes
   * a search over all those streets: as long as {@link #times} on a region, longer on a country.
   */
  TravelTimes verifiedTimes(Origins origins, Direction direction, PlacementFilter filter);

  /**
   * Where a placement's door stands on the profile's streets.
   *
   * @return empty when there is no such placement or the profile has no way to it
   * @throws IllegalArgumentException when there is no such profile
   */
  Optional<Snapped> door(int number, String profile);

  /**
   * An index in which these placements stand instead of those with the same numbers, or beside the
   * rest.
   */
  ReachIndex with(Collection<Placement> changed);

  /** An index without these placements; numbers that it does not hold are passed over. */
  ReachIndex without(Collection<Integer> numbers);

  /** How many placements it holds. */
  int size();
}
