package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import java.util.Arrays;
import java.util.Optional;

/**
 * From everywhere to the nearest of many placements, or from the nearest of them: one sweep down
 * the hierarchy instead of a search per position (Delling, Goldberg, Nowatzyk, Werneck, <em>PHAST:
 * Hardware-Accelerated Shortest Path Trees</em>, IPDPS 2011, with many sources). Immutable.
 */
public final class OneToAll {
  private static final int NOBODY = -1;
  private final ProfilePlaces profile;
  private final Direction direction;
  private final Judge judge;

  /** By rank: time to the nearest placement, and its number. */
  private final int[] millis;

  private final int[] nearest;

  /**
   * The nearest placement of a position.
   *
   * @param placement its number
   * @param millis travel time in milliseconds, the stretches off the street at both ends included
   */
  public record Nearest(int placement, long millis) {
    private boolean before(Nearest other) {
      return millis != other.millis ? millis < other.millis : placement < other.placement;
    }
  }

  private interface Judge {
    boolean counts(int number);
  }

  private OneToAll(ProfilePlaces profile, Direction direction, Judge judge) {
    this.profile = profile;
    this.direction = direction;
    this.judge = judge;
    int states = profile.streets.hierarchy().states();
    millis = new int[states];
    nearest = new int[states];
    Arrays.fill(millis, FlatHierarchy.NONE);
    Arrays.fill(nearest, NOBODY);
  }

  /**
   * Sweeps the whole network; tens of milliseconds for a region, less than 20 bytes per node kept.
   *
   * @param index an index made by {@link ReachStreets}
   * @param filter which placements count
   * @throws IllegalArgumentException when there is no such profile
   */
  public static OneToAll sweep(
      ReachIndex index, String profile, Direction direction, PlacementFilter filter) {
    if (!(index instanceof HierarchyReachIndex fast)) {
      throw new IllegalArgumentException("only an index on a hierarchy can be swept");
    }
    OneToAll sweep =
        new OneToAll(fast.places(profile), direction, number -> fast.counts(number, filter));
    for (int number = 0; number < fast.numbers(); number++) {
      if (sweep.judge.counts(number)) {
        sweep.begin(number);
      }
    }
    sweep.down();
    return sweep;
  }

  private void begin(int number) {
    SearchSpace space = profile.places(direction).space(number);
    for (int i = 0; space != null && i < space.size(); i++) {
      offer(space.rank(i), space.millis(i), number);
    }
  }

  private void down() {
    FlatHierarchy hierarchy = profile.streets.hierarchy();
    int[] arcs = hierarchy.arcs;
    int on = direction == Direction.TO_PLACE ? 1 : 2;
    for (int rank = 0; rank < millis.length; rank++) {
      int end = FlatHierarchy.ARC * hierarchy.first[rank + 1];
      for (int i = FlatHierarchy.ARC * hierarchy.first[rank]; i < end; i += FlatHierarchy.ARC) {
        int above = arcs[i];
        if (nearest[above] != NOBODY) {
          offer(rank, millis[above] + arcs[i + on], nearest[above]);
        }
      }
    }
  }

  private void offer(int rank, int time, int number) {
    if (time < millis[rank] || (time == millis[rank] && number < nearest[rank])) {
      millis[rank] = time;
      nearest[rank] = number;
    }
  }

  /** The nearest placement of a position; empty when there is no way to any. */
  public Optional<Nearest> find(Snapped position) {
    SearchGraph graph = profile.streets.graph();
    Door origin = Door.of(position, graph.costs);
    Best best = new Best();
    if (direction == Direction.TO_PLACE) {
      graph.leaving(origin.edge(), origin.fraction(), best);
    } else {
      graph.arriving(origin.edge(), origin.fraction(), best);
    }
    for (int number : profile.onEdge(origin.edge())) {
      Leg along = judge.counts(number) ? profile.along(origin, number, direction) : null;
      if (along != null) {
        best.offer(new Nearest(number, along.millis()));
      }
    }
    return best.nearest.map(
        found -> new Nearest(found.placement, found.millis + origin.stretch().millis()));
  }

  private final class Best implements SearchGraph.SeedSink {
    private Optional<Nearest> nearest = Optional.empty();

    @Override
    public void seed(int state, Leg leg, int key) {
      int rank = profile.streets.hierarchy().rank[state];
      if (OneToAll.this.nearest[rank] != NOBODY) {
        offer(new Nearest(OneToAll.this.nearest[rank], (long) leg.millis() + millis[rank]));
      }
    }

    private void offer(Nearest found) {
      if (nearest.isEmpty() || found.before(nearest.get())) {
        nearest = Optional.of(found);
      }
    }
  }
}
