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
  private final ProfilePlaces profile;
  private final DirectedPlaces places;
  private final Door origin;
  private final Direction direction;
  private final UpwardSearch search;

  ReachSearch(ProfilePlaces profile, Door origin, Direction direction) {
    this.profile = profile;
    this.places = profile.places(direction);
    this.origin = origin;
    this.direction = direction;
    this.search = Workspace.mine().search;
    ProfileStreets streets = profile.streets;
    search.begin(
        streets.hierarchy(),
        streets.graph(),
        direction == Direction.FROM_PLACE,
        origin.edge(),
        origin.fraction());
  }

  List<Reached> few(int[] numbers) {
    while (search.leastMillis() != NEVER) {
      search.settle();
    }
    List<Reached> result = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      SearchSpace space = number < 0 ? null : places.space(number);
      if (space != null) {
        give(number, best(space), result);
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
        if (time <= best) {
          leg = better(time < best ? null : leg, reached, space, i);
          best = time;
        }
      }
    }
    return leg;
  }

  private Leg better(@Nullable Leg leg, int reached, SearchSpace space, int index) {
    Leg other = search.leg(reached).plus(space.leg(index));
    return leg == null || other.compareTo(leg) < 0 ? other : leg;
  }

  List<Reached> many(int[] numbers, int size) {
    int[] best = new int[size];
    Arrays.fill(best, NEVER);
    // Reached state in the upper half, position in the placement's search space in the lower.
    long[] over = new long[size];
    Buckets buckets = places.buckets(PlacementFilter.ANY_LABEL);
    while (search.leastMillis() != NEVER) {
      int reached = search.settle();
      long[] bucket = reached < 0 || buckets == null ? null : buckets.get(search.rank(reached));
      if (bucket != null) {
        read(reached, bucket, best, over);
      }
    }
    List<Reached> result = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      SearchSpace space = number < 0 ? null : places.space(number);
      if (space != null) {
        boolean found = best[number] != NEVER;
        int reached = (int) (over[number] >>> 32);
        give(number, found ? better(null, reached, space, (int) over[number]) : null, result);
      }
    }
    return result;
  }

  private void read(int reached, long[] bucket, int[] best, long[] over) {
    int millis = search.millis(reached);
    for (long entry : bucket) {
      int number = Entry.number(entry);
      int time = millis + Entry.millis(entry);
      if (time < best[number]) {
        best[number] = time;
        over[number] = (long) reached << 32 | Entry.index(entry);
      } else if (time == best[number]) {
        over[number] = tie(number, over[number], (long) reached << 32 | Entry.index(entry));
      }
    }
  }

  private long tie(int number, long one, long other) {
    SearchSpace space = places.space(number);
    if (space == null) {
      return one;
    }
    Leg legOne = better(null, (int) (one >>> 32), space, (int) one);
    Leg legOther = better(null, (int) (other >>> 32), space, (int) other);
    return legOther.compareTo(legOne) < 0 ? other : one;
  }

  private void give(int number, @Nullable Leg overStates, List<Reached> result) {
    @Nullable Leg leg = overStates;
    Door door = profile.door(number);
    if (door != null && door.edge() == origin.edge()) {
      Leg along = profile.along(origin, number, direction);
      if (along != null && (leg == null || along.compareTo(leg) < 0)) {
        leg = along;
      }
    }
    if (leg != null) {
      result.add(origin.stretch().plus(leg).to(number));
    }
  }
}
