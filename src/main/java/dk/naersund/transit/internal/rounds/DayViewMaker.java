package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.Access;
import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.internal.data.Ints;
import dk.naersund.transit.internal.data.TimetableData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Lays out what runs around a day. */
final class DayViewMaker {
  /**
   * A service day that reaches into the view.
   *
   * @param shift its second 0 in seconds of the view
   * @param running which services run on it
   */
  record Day(int shift, BitSet running) {}

  private final TimetableData data;
  private final AccessNeed need;
  private final List<Day> days;
  private final int from;
  private final int until;

  private final Ints lineFirst = new Ints();
  private final Ints posStop = new Ints();
  private final Ints posFlags = new Ints();
  private final Ints lineTrips = new Ints();
  private final Ints tripStart = new Ints();
  private final Ints tripNumber = new Ints();
  private final Ints linePattern = new Ints();

  /**
   * @param from trips that end before this second of the view are left out
   * @param until trips that begin after this second are left out
   */
  DayViewMaker(TimetableData data, AccessNeed need, List<Day> days, int from, int until) {
    this.data = data;
    this.need = need;
    this.days = days;
    this.from = from;
    this.until = until;
  }

  DayView make(long base) {
    for (int pattern = 0; pattern < data.patternCount(); pattern++) {
      long[] trips = trips(pattern);
      if (trips.length > 0) {
        addLines(pattern, trips);
      }
    }
    lineFirst.add(posStop.size());
    lineTrips.add(tripStart.size());
    int[] numbers = tripNumber.toArray();
    int[] rows = new int[numbers.length];
    Arrays.setAll(rows, i -> data.tripTimes()[numbers[i]]);
    byte[] flags = new byte[posFlags.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = (byte) posFlags.get(i);
    }
    return StopLines.index(
        new DayView(
            base,
            false,
            lineFirst.toArray(),
            posStop.toArray(),
            flags,
            lineTrips.toArray(),
            tripStart.toArray(),
            rows,
            numbers,
            linePattern.toArray(),
            data.times(),
            new int[0],
            new int[0],
            new int[0]),
        data.stops().size());
  }

  /** The pattern's trips on all days in order of departure: its second above, its number below. */
  private long[] trips(int pattern) {
    int first = data.patternTrips()[pattern];
    int end = data.patternTrips()[pattern + 1];
    int last = 2 * (data.length(pattern) - 1);
    long[] found = new long[(end - first) * days.size()];
    int count = 0;
    for (Day day : days) {
      for (int trip = first; trip < end; trip++) {
        int start = data.tripStart()[trip] + day.shift;
        if (start <= until
            && start + data.times()[data.tripTimes()[trip] + last] >= from
            && day.running.get(data.tripService()[trip])
            && fits(data.access(trip))) {
          found[count++] = ((long) start << 32) | trip;
        }
      }
    }
    long[] trips = Arrays.copyOf(found, count);
    Arrays.sort(trips);
    return trips;
  }

  private boolean fits(Access access) {
    return switch (need) {
      case NONE -> true;
      case STEP_FREE -> access != Access.NO;
      case STEP_FREE_KNOWN -> access == Access.YES;
    };
  }

  /** As many lines as it takes so that no trip overtakes another of its line. */
  private void addLines(int pattern, long[] trips) {
    List<Ints> lines = new ArrayList<>();
    for (int i = 0; i < trips.length; i++) {
      Ints line = null;
      for (Ints one : lines) {
        if (follows(pattern, trips[one.get(one.size() - 1)], trips[i])) {
          line = one;
          break;
        }
      }
      if (line == null) {
        line = new Ints();
        lines.add(line);
      }
      line.add(i);
    }
    for (Ints line : lines) {
      lineFirst.add(posStop.size());
      lineTrips.add(tripStart.size());
      linePattern.add(pattern);
      for (int i = 0; i < line.size(); i++) {
        tripStart.add((int) (trips[line.get(i)] >> 32));
        tripNumber.add((int) trips[line.get(i)]);
      }
      addPositions(pattern);
    }
  }

  /** Whether one trip is nowhere before another that starts no later. */
  private boolean follows(int pattern, long earlier, long later) {
    int rowA = data.tripTimes()[(int) earlier];
    int rowB = data.tripTimes()[(int) later];
    if (rowA == rowB) {
      return true;
    }
    int ahead = (int) (later >> 32) - (int) (earlier >> 32);
    int length = 2 * data.length(pattern);
    for (int i = 0; i < length; i++) {
      if (data.times()[rowB + i] + ahead < data.times()[rowA + i]) {
        return false;
      }
    }
    return true;
  }

  private void addPositions(int pattern) {
    for (int at = data.patternFirst()[pattern]; at < data.patternFirst()[pattern + 1]; at++) {
      int stop = data.patternStop()[at];
      int flags = data.patternFlags()[at];
      int can = 0;
      if (fits(data.stops().get(stop).access())) {
        can |= (flags & TimetableData.NO_PICKUP) == 0 ? DayView.BOARD : 0;
        can |= (flags & TimetableData.NO_DROP_OFF) == 0 ? DayView.ALIGHT : 0;
      }
      posStop.add(stop);
      posFlags.add(can);
    }
  }
}
