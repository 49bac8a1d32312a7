package dk.naersund.streets.internal.reach;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * What one placement is known by: the states from which an upward search backward reaches its door
 * (or that a search from its door reaches), with time, length and doubt from the state to the door,
 * the stretch off the street included. States at which no fastest way has its top are left out: a
 * search that comes so far finds the same time further up.
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
    while (search.leastMillis() != Integer.MAX_VALUE) {
      search.settle();
    }
    Collector collector = new Collector(search, door);
    search.forEachTop(collector);
    if (collector.size > Entry.MAX_SPACE) {
      throw new IllegalStateException(
          "a place's search space has %d states; there is room for %d"
              .formatted(collector.size, Entry.MAX_SPACE));
    }
    return new SearchSpace(Arrays.copyOf(collector.data, FIELDS * collector.size));
  }

  private static final class Collector implements IntConsumer {
    private final UpwardSearch search;
    private final Door door;
    private int[] data = new int[FIELDS * 64];
    private int size;

    Collector(UpwardSearch search, Door door) {
      this.search = search;
      this.door = door;
    }

    @Override
    public void accept(int reached) {
      Leg leg = search.leg(reached).plus(door.stretch());
      if (leg.millis() >= FlatHierarchy.NONE) {
        return;
      }
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

  long metres(int index) {
    return Entry.metres(data[FIELDS * index + 2], data[FIELDS * index + 3]);
  }

  Leg leg(int index) {
    int at = FIELDS * index;
    return new Leg(data[at + 1], data[at + 2], data[at + 3]);
  }
}
