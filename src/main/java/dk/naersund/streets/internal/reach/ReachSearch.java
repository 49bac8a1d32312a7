package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import dk.naersund.streets.internal.reach.Workspace.Tops;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to given placements in one upward search: for few of them by looking up each one's
 * search space, for many by reading all buckets.
 */
final class ReachSearch {
  private static final int NEVER = Integer.MAX_VALUE;

  /** Stands for a way along the edge that origin and placement share. */
  private static final int ALONG = -1;

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
    Tops tops = workspace.tops(2 * size);
    Buckets buckets = places.buckets(PlacementFilter.ANY_LABEL);
    Buckets changed = places.changed(PlacementFilter.ANY_LABEL);
    search.forEachTop(
        reached -> {
          int rank = search.rank(reached);
          read(reached, buckets.get(rank), tops);
          read(reached, changed.get(rank), tops);
        });
    for (int number : profile.onEdge(origin.edge())) {
      Leg along = profile.along(origin, number, direction);
      if (along != null) {
        long metres = Entry.metres(along.decimetres(), along.unknownDecimetres());
        offer(places.slot(number), along.millis(), ALONG, metres, tops);
      }
    }
    List<Reached> result = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      if (number >= 0 && number < size) {
        int slot = places.slot(number);
        if (tops.millis()[slot] != NEVER) {
          Leg leg = leg(tops.millis()[slot], tops.states()[slot], tops.metres()[slot]);
          result.add(origin.stretch().plus(leg).to(number));
        }
      }
    }
    return result;
  }

  private void read(int reached, long[][] bucket, Tops tops) {
    int millis = search.millis(reached);
    int[] best = tops.millis();
    for (long[] chunk : bucket) {
      for (int i = 0; i < Bucket.size(chunk); i++) {
        int slot = Entry.slot(chunk[i]);
        int time = millis + Entry.millis(chunk[i]);
        if (time <= best[slot]) {
          offer(slot, time, reached, Bucket.metres(chunk, i), tops);
        }
      }
    }
  }

  private void offer(int slot, int millis, int state, long metres, Tops tops) {
    int best = tops.millis()[slot];
    if (millis < best || (millis == best && isShorter(state, metres, slot, tops))) {
      tops.millis()[slot] = millis;
      tops.states()[slot] = state;
      tops.metres()[slot] = metres;
    }
  }

  /** Whether a way is better than one that is just as fast. */
  private boolean isShorter(int state, long metres, int slot, Tops tops) {
    return leg(0, state, metres).compareTo(leg(0, tops.states()[slot], tops.metres()[slot])) < 0;
  }

  private Leg leg(int millis, int state, long metres) {
    int decimetres = (int) (metres >>> 32);
    int unknown = (int) metres;
    return state == ALONG
        ? new Leg(millis, decimetres, unknown)
        : new Leg(
            millis,
            decimetres + search.decimetres(state),
            unknown + search.unknownDecimetres(state));
  }
}
