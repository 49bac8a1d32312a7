package dk.naersund.world.internal;

import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Doors by number. Immutable; a number that becomes free is given out again. */
final class DoorTable {
  static final DoorTable EMPTY = new DoorTable(new Door[0]);

  private final @Nullable Door[] byNumber;

  private DoorTable(@Nullable Door[] byNumber) {
    this.byNumber = byNumber;
  }

  /** The door with the number. */
  Door get(int number) {
    Door door = number >= 0 && number < byNumber.length ? byNumber[number] : null;
    if (door == null) {
      throw new IllegalArgumentException("no such door: " + number);
    }
    return door;
  }

  /** All doors, in order of number. */
  List<Door> all() {
    List<Door> all = new ArrayList<>(byNumber.length);
    for (Door door : byNumber) {
      if (door != null) {
        all.add(door);
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** A writer to a table of its own. */
  Editor edit() {
    return new Editor();
  }

  /** Not safe for use by several threads. */
  final class Editor {
    private final BitSet taken = new BitSet(byNumber.length);
    private @Nullable Door[] next = byNumber.clone();

    private Editor() {
      for (int number = 0; number < byNumber.length; number++) {
        taken.set(number, byNumber[number] != null);
      }
    }

    /** The first number after another that nobody has; it is taken from now on. */
    int take(int after) {
      int number = taken.nextClearBit(after + 1);
      taken.set(number);
      return number;
    }

    void put(Door door) {
      if (door.number() >= next.length) {
        next = Arrays.copyOf(next, Math.max(door.number() + 1, next.length * 5 / 4));
      }
      next[door.number()] = door;
    }

    void remove(int number) {
      next[number] = null;
    }

    DoorTable build() {
      return new DoorTable(next);
    }
  }
}
