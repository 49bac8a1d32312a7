package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Placement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Placements by number, with their days where a scan finds them quickly. Immutable. */
final class PlacementTable {
  static final PlacementTable EMPTY = new PlacementTable(new Placement[0], new long[0], 0);
  private final @Nullable Placement[] placements;

  /** First day in the upper half, last day in the lower, as days since 1970. */
  private final long[] days;

  private final int size;

  private PlacementTable(@Nullable Placement[] placements, long[] days, int size) {
    this.placements = placements;
    this.days = days;
    this.size = size;
  }

  /** Placements with these in the place of those with the same numbers, and without others. */
  PlacementTable edited(Collection<Placement> put, Collection<Integer> removed) {
    int length = placements.length;
    for (Placement placement : put) {
      length = Math.max(length, placement.number() + 1);
    }
    @Nullable Placement[] next = Arrays.copyOf(placements, length);
    long[] nextDays = Arrays.copyOf(days, length);
    int nextSize = size;
    for (int number : removed) {
      if (number >= 0 && number < length && next[number] != null) {
        next[number] = null;
        nextSize--;
      }
    }
    for (Placement placement : put) {
      nextSize += next[placement.number()] == null ? 1 : 0;
      next[placement.number()] = placement;
      nextDays[placement.number()] =
          (long) day(placement.from(), Integer.MIN_VALUE) << 32
              | day(placement.to(), Integer.MAX_VALUE) & 0xFFFFFFFFL;
    }
    return new PlacementTable(next, nextDays, nextSize);
  }

  private static int day(@Nullable LocalDate date, int otherwise) {
    return date == null ? otherwise : Math.toIntExact(date.toEpochDay());
  }

  int size() {
    return size;
  }

  /** One more than the largest number. */
  int numbers() {
    return placements.length;
  }

  /** The placement with the number; null when there is none. */
  @Nullable Placement get(int number) {
    return number >= 0 && number < placements.length ? placements[number] : null;
  }

  /** Whether a placement holds on at least one day from the first to the last. */
  boolean holdsWithin(int number, int firstDay, int lastDay) {
    long span = days[number];
    return (int) (span >> 32) <= lastDay && (int) span >= firstDay;
  }
}
