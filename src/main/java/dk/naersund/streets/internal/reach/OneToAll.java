package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.TravelTimes;
import java.util.Arrays;

/**
 * From everywhere to the nearest of many placements, or from the nearest of them: one sweep down
 * the hierarchy instead of a search per position (Delling, Goldberg, Nowatzyk, Werneck, <em>PHAST:
 * Hardware-Accelerated Shortest Path Trees</em>, IPDPS 2011, with many sources). Immutable.
 */
final class OneToAll implements NearestTimes.Field {
  private static final int NOBODY = -1;
  private final HierarchyReachIndex index;
  private final ProfilePlaces profile;
  private final Direction direction;
  private final PlacementFilter filter;
  private final int[] rank;

  /** By rank: time to the nearest placement, length of that way, and its number. */
  private final int[] millis;

  private final int[] decimetres;
  private final int[] nearest;

  private OneToAll(
      HierarchyReachIndex index,
      ProfilePlaces profile,
      Direction direction,
      PlacementFilter filter) {
    this.index = index;
    this.profile = profile;
    this.direction = direction;
    this.filter = filter;
    FlatHierarchy hierarchy = profile.streets.hierarchy();
    rank = hierarchy.rank;
    millis = new int[hierarchy.states()];
    decimetres = new int[hierarchy.states()];
    nearest = new int[hierarchy.states()];
    Arrays.fill(millis, FlatHierarchy.NONE);
    Arrays.fill(nearest, NOBODY);
  }

  /**
   * Sweeps the whole network; tens of milliseconds for a region.
   *
   * @throws IllegalArgumentException when there is no such profile
   */
  static OneToAll sweep(
      HierarchyReachIndex index, String profile, Direction direction, PlacementFilter filter) {
    OneToAll sweep = new OneToAll(index, index.places(profile), direction, filter);
    for (int number = 0; number < index.numbers(); number++) {
      if (sweep.counts(number)) {
        sweep.begin(number);
      }
    }
    sweep.down();
    return sweep;
  }

  private void begin(int number) {
    SearchSpace space = profile.places(direction).space(number);
    for (int i = 0; space != null && i < space.size(); i++) {
      if (isBetter(space.rank(i), space.millis(i), number)) {
        set(space.rank(i), space.millis(i), number, space.leg(i).decimetres());
      }
    }
  }

  private void down() {
    FlatHierarchy hierarchy = profile.streets.hierarchy();
    int[] arcs = hierarchy.arcs;
    boolean leadsDown = direction == Direction.FROM_PLACE;
    int on = leadsDown ? 2 : 1;
    for (int low = 0; low < millis.length; low++) {
      for (int arc = hierarchy.first[low]; arc < hierarchy.first[low + 1]; arc++) {
        int above = arcs[FlatHierarchy.ARC * arc];
        if (nearest[above] != NOBODY) {
          int time = millis[above] + arcs[FlatHierarchy.ARC * arc + on];
          if (isBetter(low, time, nearest[above])) {
            set(
                low,
                time,
                nearest[above],
                decimetres[above] + hierarchy.decimetres(arc, leadsDown));
          }
        }
      }
    }
  }

  private boolean isBetter(int at, int time, int number) {
    return time < millis[at] || (time == millis[at] && number < nearest[at]);
  }

  private void set(int at, int time, int number, int length) {
    millis[at] = time;
    nearest[at] = number;
    decimetres[at] = length;
  }

  /** The nearest placement of many positions. */
  TravelTimes times(Origins origins) {
    return NearestTimes.of(origins, direction, this, profile.streets.graph(), profile);
  }

  @Override
  public int placement(int state) {
    return nearest[rank[state]];
  }

  @Override
  public int millis(int state) {
    return millis[rank[state]];
  }

  @Override
  public int decimetres(int state) {
    return decimetres[rank[state]];
  }

  @Override
  public boolean counts(int number) {
    return index.counts(number, filter);
  }
}
