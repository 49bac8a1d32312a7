package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to given placements in one upward search: for few of them by looking up each one's
 * search space, for many by reading all buckets.
 */
final class ReachSearch {
  private static final int NEVER = Integer.MAX_VALUE;

  /** Stands for a way along the edge that origin and placement share. */
  private static final long ALONG = -1;

  private final ProfilePlaces profile;
  private final DirectedPlaces places;
  private final Door origin;
  private final Direction direction;
  private final Workspace workspace;
  private final UpwardSearch search;

  ReachSearch(ProfilePlaces profile, Door origin, Direction direction) {
    this.profile = profile;
    this.places = profile.places(direction);
    this.origin = origin;
    this.direction = direction;
    workspace = Workspace.mine();
    search = workspace.search;
    ProfileStreets streets = profile.streets;
    search.begin(
        streets.hierarchy(),
        streets.graph(),
        direction == Direction.FROM_PLACE,
        origin.edge(),
        origin.fraction());
    while (search.leastMillis() != NEVER) {
      search.settle();
    }
  }

  List<Reached> few(int[] numbers) {
    List<Reached> result = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      SearchSpace space = places.space(number);
      if (space != null) {
        Leg leg = best(space);
        Leg along = profile.along(origin, number, direction);
        if (along != null && (leg == null || along.compareTo(leg) < 0)) {
          leg = along;
        }
        if (leg != null) {
          result.add(origin.stretch().plus(leg).to(number));
        }
      }
    }
    return result;
  }

  private @Nullable Leg best(SearchSpace space) {
    int best = NEVER;
    @Nullable Leg leg = null;
    for (int i = 0; i < space.size(); i++) {
      int reached = search.find(space.rank(i));
      if (reached >= 0) {
        int time = search.millis(reached) + space.millis(i);
        if (time < best) {
          leg = leg(reached, space, i);
          best = time;
        } else if (time == best && leg != null) {
          Leg other = leg(reached, space, i);
          leg = other.compareTo(leg) < 0 ? other : leg;
        }
      }
    }
    return leg;
  }

  private Leg leg(int reached, SearchSpace space, int index) {
    return search.leg(reached).plus(space.leg(index));
  }

  /**
   * @param size one more than the largest number that a placement has
   */
  List<Reached> many(int[] numbers, int size) {
    int[] best = workspace.times(size);
    Arrays.fill(best, 0, size, NEVER);
    // Where each way has its top: reached state in the upper half, in the lower the position in the
    // placement's search space.
    long[] tops = workspace.tops(size);
    Buckets buckets = places.buckets(PlacementFilter.ANY_LABEL);
    search.forEachTop(reached -> read(reached, buckets.get(search.rank(reached)), best, tops));
    for (int number : profile.onEdge(origin.edge())) {
      Leg along = profile.along(origin, number, direction);
      if (along != null && isBetter(along, number, best, tops)) {
        best[number] = along.millis();
        tops[number] = ALONG;
      }
    }
    List<Reached> result = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      if (number >= 0 && number < size && best[number] != NEVER) {
        result.add(reached(number, best[number], tops[number]));
      }
    }
    return result;
  }

  private void read(int reached, long[][] bucket, int[] best, long[] tops) {
    int millis = search.millis(reached);
    long top = (long) reached << 32;
    for (long[] chunk : bucket) {
      read(millis, top, chunk, best, tops);
    }
  }

  private void read(int millis, long top, long[] chunk, int[] best, long[] tops) {
    for (long entry : chunk) {
      int number = Entry.number(entry);
      int time = millis + Entry.millis(entry);
      if (time <= best[number]) {
        long here = top | Entry.index(entry);
        if (time < best[number] || isBetter(leg(number, here), number, best, tops)) {
          best[number] = time;
          tops[number] = here;
        }
      }
    }
  }

  private boolean isBetter(Leg leg, int number, int[] best, long[] tops) {
    return best[number] == NEVER || leg.compareTo(leg(number, tops[number])) < 0;
  }

  private Leg leg(int number, long top) {
    SearchSpace space = places.space(number);
    if (space == null) {
      throw new IllegalStateException("placement " + number + " has entries but no search space");
    }
    return leg((int) (top >>> 32), space, (int) top);
  }

  private Reached reached(int number, int millis, long top) {
    Leg stretch = origin.stretch();
    if (top == ALONG) {
      Leg along = profile.along(origin, number, direction);
      return stretch.plus(along == null ? Leg.NONE : along).to(number);
    }
    SearchSpace space = places.space(number);
    int state = (int) (top >>> 32);
    int index = (int) top;
    int decimetres = stretch.decimetres() + search.decimetres(state);
    int unknown = stretch.unknownDecimetres() + search.unknownDecimetres(state);
    if (space != null) {
      decimetres += space.decimetres(index);
      unknown += space.unknownDecimetres(index);
    }
    return new Reached(number, (long) stretch.millis() + millis, decimetres / 10.0, unknown / 10.0);
  }
}
