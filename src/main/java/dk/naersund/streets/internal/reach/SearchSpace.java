package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/**
 * What one placement is known by: the states from which an upward search backward reaches its door
 * (or that a search from its door reaches), with time, length and doubt from the state to the door,
 * the stretch off the street included.
 */
final class SearchSpace {
  private static final int FIELDS = 4;
  private final int[] data;

  private SearchSpace(int[] data) {
    this.data = data;
  }

  /**
   * @param toDoor for ways to the door; false for ways from it
   */
  static SearchSpace of(ProfileStreets streets, Door door, boolean toDoor, UpwardSearch search) {
    search.begin(streets.hierarchy(), streets.graph(), toDoor, door.edge(), door.fraction());
    int[] data = new int[FIELDS * 64];
    int size = 0;
    while (search.leastMillis() != Integer.MAX_VALUE) {
      int reached = search.settle();
      if (reached >= 0) {
        Leg leg = search.leg(reached).plus(door.stretch());
        if (leg.millis() < FlatHierarchy.NONE) {
          if (FIELDS * size == data.length) {
            data = Arrays.copyOf(data, 2 * data.length);
          }
          data[FIELDS * size] = search.rank(reached);
          data[FIELDS * size + 1] = leg.millis();
          data[FIELDS * size + 2] = leg.decimetres();
          data[FIELDS * size + 3] = leg.unknownDecimetres();
          size++;
        }
      }
    }
    if (size > Entry.MAX_SPACE) {
      throw new IllegalStateException(
          "a place's search space has %d states; there is room for %d"
              .formatted(size, Entry.MAX_SPACE));
    }
    return new SearchSpace(Arrays.copyOf(data, FIELDS * size));
  }

  int size() {
    return data.length / FIELDS;
  }

  long bytes() {
    return 32 + 4L * data.length;
  }

  int rank(int index) {
    return data[FIELDS * index];
  }

  int millis(int index) {
    return data[FIELDS * index + 1];
  }

  Leg leg(int index) {
    int at = FIELDS * index;
    return new Leg(data[at + 1], data[at + 2], data[at + 3]);
  }
}
