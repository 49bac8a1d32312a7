package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to given placements in one upward search: for few of them by looking up each one's
 * search space, for many by reading all buckets.
 */
final class ReachSearch {
  /** A bucket entry without its slot. */
  private static final long WITHOUT_SLOT = ~((long) Entry.SLOT_MASK << Entry.SLOT_SHIFT);

  private static final long NEVER = Long.MAX_VALUE;

  /** So many states are settled before one looks whether that is enough. */
  private static final int LEAST_SETTLED = 24;

  /** A state is settled in the time in which so many are looked up. */
  private static final int LOOKED_UP = 16;

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
  }

  /** The ways to a few placements. */
  List<Reached> few(int[] numbers) {
    settleFor(numbers);
    List<Reached> result = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      Leg leg = profile.way(origin, number, direction, search);
      if (leg != null) {
        result.add(origin.stretch().plus(leg).to(number));
      }
    }
    return result;
  }

  /**
   * Settles what can lie on a fastest way to one of the placements: when the next state is farther
   * away than all of them are, no way over it or a later one is as fast.
   */
  private void settleFor(int[] numbers) {
    @Nullable SearchSpace[] spaces = new SearchSpace[numbers.length];
    int states = 0;
    for (int i = 0; i < numbers.length; i++) {
      spaces[i] = places.space(numbers[i]);
      states += spaces[i] == null ? 0 : spaces[i].size();
    }
    int first = 0;
    while (states > 0 && search.leastMillis() != Integer.MAX_VALUE) {
      for (int i = Math.max(LEAST_SETTLED, states / LOOKED_UP); i > 0; i--) {
        if (search.leastMillis() == Integer.MAX_VALUE) {
          return;
        }
        search.settle();
      }
      // A placement once found to be nearer than the next state stays so.
      while (first < spaces.length
          && (spaces[first] == null || search.millis(spaces[first]) < search.leastMillis())) {
        first++;
      }
      if (first == spaces.length) {
        return;
      }
    }
  }

  /**
   * @param size one more than the largest number that a placement has
   */
  List<Reached> many(int[] numbers, int size) {
    search.settleAll();
    long[] best = workspace.best(size);
    int tops = search.findTops();
    if (tops >= Entry.SLOT_MASK) {
      return few(numbers);
    }
    FlatBuckets buckets = places.buckets(PlacementFilter.ANY_LABEL);
    long[] metres = new long[tops + 1];
    metres[ReachedList.ALONG] = origin.stretch().metres();
    for (int top = 1; top <= tops; top++) {
      int reached = search.top(top - 1);
      metres[top] = origin.stretch().metres() + search.leg(reached).metres();
      int found = buckets.find(search.rank(reached));
      if (found >= 0) {
        int end = buckets.end(found);
        read(buckets.entries, buckets.start(found), end, base(top), best);
      }
    }
    if (places.hasChanged()) {
      readChanged(tops, best);
    }
    for (int number : profile.onEdge(origin.edge())) {
      @Nullable Leg along = profile.along(origin, number, direction);
      if (along != null) {
        best[number] = Math.min(best[number], Entry.of(along.millis(), ReachedList.ALONG, 0));
      }
    }
    int[] found = new int[numbers.length];
    long[] ways = new long[numbers.length];
    int count = 0;
    for (int number : numbers) {
      if (number >= 0 && number < size && best[number] != NEVER) {
        found[count] = number;
        ways[count++] = best[number];
      }
    }
    return new ReachedList(profile, direction, origin, metres, found, ways, count);
  }

  private long base(int top) {
    return Entry.of(search.millis(search.top(top - 1)), top, 0);
  }

  /**
   * Ways are compared as numbers, so that of equally fast ones the one with the higher top is left,
   * and the processor has no jump to guess.
   */
  private static void read(long[] entries, int from, int to, long base, long[] best) {
    for (int i = from; i < to; i++) {
      long entry = entries[i];
      int number = Entry.number(entry);
      best[number] = Math.min(best[number], (entry & WITHOUT_SLOT) + base);
    }
  }

  /** Forgets what buckets say of placements that have changed, and reads what is right. */
  private void readChanged(int tops, long[] best) {
    BitSet since = places.since();
    for (int number = since.nextSetBit(0); number >= 0; number = since.nextSetBit(number + 1)) {
      best[number] = NEVER;
    }
    for (int top = 1; top <= tops; top++) {
      long[] entries = places.changed(search.rank(search.top(top - 1)));
      read(entries, 0, entries.length, base(top), best);
    }
  }
}
