package dk.naersund.streets.internal.reach;

import org.jspecify.annotations.Nullable;

/**
 * What one placement is known by: the states from which an upward search backward reaches its door
 * (or that a search from its door reaches), with time, length and doubt from the state to the door,
 * the stretch off the street included, in order of rank. States at which no fastest way has its top
 * are left out: a search that comes so far finds the same time further up.
 */
final class SearchSpace {
  /** Rank in the upper half, time in the lower. */
  private final long[] states;

  /** Length in decimetres in the upper half, how much of it is in doubt in the lower. */
  private final long[] metres;

  /** Where this one begins in the arrays, which it may share with others. */
  private final int from;

  private final int size;

  private SearchSpace(long[] states, long[] metres, int from, int size) {
    this.states = states;
    this.metres = metres;
    this.from = from;
    this.size = size;
  }

  /**
   * @param toDoor for ways to the door; false for ways from it
   */
  static SearchSpace of(ProfileStreets streets, Door door, boolean toDoor, UpwardSearch search) {
    search.begin(streets.hierarchy(), streets.graph(), toDoor, door.edge(), door.fraction());
    search.settleAll();
    int tops = search.findTops();
    if (tops > Entry.MAX_SPACE) {
      throw new IllegalStateException(
          "a place's search space has %d states; there is room for %d"
              .formatted(tops, Entry.MAX_SPACE));
    }
    long[] states = new long[tops];
    long[] metres = new long[tops];
    int size = 0;
    for (int i = 0; i < tops; i++) {
      int top = search.top(i);
      Leg leg = search.leg(top).plus(door.stretch());
      if (leg.millis() < FlatHierarchy.NONE) {
        states[size] = (long) search.rank(top) << 32 | leg.millis();
        metres[size++] = leg.metres();
      }
    }
    return new SearchSpace(states, metres, 0, size);
  }

  /** The same spaces side by side in memory, where they are found sooner. */
  static @Nullable SearchSpace[] sideBySide(@Nullable SearchSpace[] spaces) {
    int all = 0;
    for (SearchSpace space : spaces) {
      all += space == null ? 0 : space.size;
    }
    long[] states = new long[all];
    long[] metres = new long[all];
    @Nullable SearchSpace[] result = new SearchSpace[spaces.length];
    int at = 0;
    for (int number = 0; number < spaces.length; number++) {
      SearchSpace space = spaces[number];
      if (space != null) {
        System.arraycopy(space.states, space.from, states, at, space.size);
        System.arraycopy(space.metres, space.from, metres, at, space.size);
        result[number] = new SearchSpace(states, metres, at, space.size);
        at += space.size;
      }
    }
    return result;
  }

  int size() {
    return size;
  }

  long bytes() {
    return 32 + 16L * size;
  }

  int rank(int index) {
    return (int) (states[from + index] >>> 32);
  }

  int millis(int index) {
    return (int) states[from + index];
  }

  /** Length in decimetres in the upper half, how much of it is in doubt in the lower. */
  long metres(int index) {
    return metres[from + index];
  }

  Leg leg(int index) {
    long both = metres(index);
    return new Leg(millis(index), (int) (both >>> 32), (int) both);
  }
}
