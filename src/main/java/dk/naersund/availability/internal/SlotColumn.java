package dk.naersund.availability.internal;

import dk.naersund.availability.FreeSlot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SlotId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The free slots of a service at a site as arrays in order of start: about twenty bytes each, and
 * less where all are alike.
 */
final class SlotColumn {
  static final SlotColumn EMPTY =
      new SlotColumn(new long[0], new long[0], null, new short[0], new short[0]);

  private final long[] starts;

  /** Our own numbers; empty where names are used. */
  private final long[] numbers;

  private final String @Nullable [] names;

  /** One for each slot, or one for all. */
  private final short[] minutes;

  /** One for each slot, or one for all. */
  private final short[] seats;

  private SlotColumn(
      long[] starts, long[] numbers, String @Nullable [] names, short[] minutes, short[] seats) {
    this.starts = starts;
    this.numbers = numbers;
    this.names = names;
    this.minutes = oneForAll(minutes);
    this.seats = oneForAll(seats);
  }

  /**
   * Slots of our own calendar.
   *
   * @param starts seconds since 1970, growing
   */
  static SlotColumn own(long[] starts, long[] numbers, short[] minutes, short[] seats) {
    return new SlotColumn(starts, numbers, null, minutes, seats);
  }

  /** These slots, whose ids are kept as texts. */
  static SlotColumn of(List<FreeSlot> slots) {
    List<FreeSlot> sorted =
        slots.stream()
            .sorted(Comparator.comparing(FreeSlot::start).thenComparing(slot -> slot.id().id()))
            .toList();
    int size = sorted.size();
    long[] starts = new long[size];
    String[] names = new String[size];
    short[] minutes = new short[size];
    short[] seats = new short[size];
    for (int i = 0; i < size; i++) {
      FreeSlot slot = sorted.get(i);
      starts[i] = slot.start().getEpochSecond();
      names[i] = slot.id().id();
      minutes[i] = (short) Math.min(Short.MAX_VALUE, slot.minutes());
      seats[i] = (short) Math.min(Short.MAX_VALUE, slot.seats());
    }
    return new SlotColumn(starts, new long[0], names, minutes, seats);
  }

  private static short[] oneForAll(short[] values) {
    for (short value : values) {
      if (value != values[0]) {
        return values;
      }
    }
    return values.length > 1 ? new short[] {values[0]} : values;
  }

  int size() {
    return starts.length;
  }

  /** The index of the first slot that begins at the second or later; {@link #size()} for none. */
  int from(long second) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  long start(int index) {
    return starts[index];
  }

  int minutes(int index) {
    return minutes[minutes.length == 1 ? 0 : index];
  }

  int seats(int index) {
    return seats[seats.length == 1 ? 0 : index];
  }

  FreeSlot slot(int index, String source, ServiceAtSiteId at) {
    SlotId id = names == null ? SlotId.own(numbers[index]) : new SlotId(source, names[index]);
    return new FreeSlot(
        id, at, java.time.Instant.ofEpochSecond(starts[index]), minutes(index), seats(index));
  }

  /** The end of its last slot, seconds since 1970; 0 when it is empty. */
  long end() {
    int last = starts.length - 1;
    return last < 0 ? 0 : starts[last] + 60L * minutes(last);
  }

  /**
   * Our own column without some slots and with others.
   *
   * @param without numbers of slots that are left out, growing
   * @param with slots of our own, in order of start; none of them is in this column but those of
   *     {@code without}
   */
  SlotColumn changed(long[] without, SlotColumn with) {
    long[] newStarts = new long[size() + with.size()];
    long[] newNumbers = new long[newStarts.length];
    short[] newMinutes = new short[newStarts.length];
    short[] newSeats = new short[newStarts.length];
    int count = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < size() || theirs < with.size()) {
      if (mine < size() && Arrays.binarySearch(without, numbers[mine]) >= 0) {
        mine++;
        continue;
      }
      boolean takeMine =
          theirs == with.size() || (mine < size() && starts[mine] <= with.starts[theirs]);
      SlotColumn from = takeMine ? this : with;
      int index = takeMine ? mine++ : theirs++;
      newStarts[count] = from.starts[index];
      newNumbers[count] = from.numbers[index];
      newMinutes[count] = (short) from.minutes(index);
      newSeats[count++] = (short) from.seats(index);
    }
    return own(
        Arrays.copyOf(newStarts, count),
        Arrays.copyOf(newNumbers, count),
        Arrays.copyOf(newMinutes, count),
        Arrays.copyOf(newSeats, count));
  }
}
