package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.Stop;
import dk.naersund.transit.internal.data.Ints;
import dk.naersund.transit.internal.data.TripCollector;
import java.util.Arrays;
import java.util.List;

/** Makes trips of rows: what is missing is estimated, what contradicts itself is left out. */
final class TripAssembly {
  private final String prefix;
  private final TripTable trips;
  private final StopTimes times;
  private final List<Stop> stops;
  private final Notices notices;
  private final TripCollector into;

  TripAssembly(
      String prefix,
      TripTable trips,
      StopTimes times,
      List<Stop> stops,
      Notices notices,
      TripCollector into) {
    this.prefix = prefix;
    this.trips = trips;
    this.times = times;
    this.stops = stops;
    this.notices = notices;
    this.into = into;
  }

  void assemble() {
    times.sortByTrip(trips.rows().size());
    for (int trip = 0; trip < trips.rows().size(); trip++) {
      assemble(trip, trips.rows().get(trip));
    }
  }

  private void assemble(int number, TripTable.Row trip) {
    int[] rows = timed(distinct(times.rowsOf(number), trip), trip);
    if (rows.length < 2) {
      notices.tell(NoticeCode.TRIP_TOO_SHORT, "trips.txt", trip.line(), trip.id());
      return;
    }
    int[] at = new int[rows.length * 2];
    int[] where = new int[rows.length];
    byte[] flags = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      at[2 * i] = times.arrival.get(rows[i]);
      at[2 * i + 1] = times.departure.get(rows[i]);
      where[i] = times.stop.get(rows[i]);
      flags[i] = (byte) times.flags.get(rows[i]);
    }
    if (Estimate.fill(at, where, stops)) {
      notices.tell(
          NoticeCode.TIMES_ESTIMATED, StopTimesReader.FILE, times.line.get(rows[0]), trip.id());
    }
    for (int i = 1; i < at.length; i++) {
      if (at[i] < at[i - 1]) {
        notices.tell(
            NoticeCode.TIMES_BACKWARDS,
            StopTimesReader.FILE,
            times.line.get(rows[i / 2]),
            trip.id(),
            ClockTimes.text(at[i]),
            ClockTimes.text(at[i - 1]));
        return;
      }
    }
    add(number, trip, where, flags, at);
  }

  private void add(int number, TripTable.Row trip, int[] where, byte[] flags, int[] at) {
    List<TripTable.Repeat> repeats = trips.repeats(number);
    if (repeats == null) {
      add(trip, false, where, flags, at, new int[] {at[1]});
      return;
    }
    for (TripTable.Repeat repeat : repeats) {
      Ints starts = new Ints();
      for (int start = repeat.from(); start < repeat.until(); start += repeat.every()) {
        starts.add(start);
      }
      add(trip, !repeat.exact(), where, flags, at, starts.toArray());
    }
  }

  private void add(
      TripTable.Row trip, boolean about, int[] where, byte[] flags, int[] at, int[] starts) {
    into.add(
        prefix + ":" + trip.id(),
        trip.headsign(),
        trip.route(),
        trip.service(),
        trip.access(),
        about,
        where,
        flags,
        at,
        starts);
  }

  /** Of rows with the same sequence the first one of the file. */
  private int[] distinct(int[] rows, TripTable.Row trip) {
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      if (kept > 0 && times.sequence.get(rows[i]) == times.sequence.get(rows[kept - 1])) {
        notices.tell(
            NoticeCode.SEQUENCE_TWICE,
            StopTimesReader.FILE,
            times.line.get(rows[i]),
            trip.id(),
            String.valueOf(times.sequence.get(rows[i])));
      } else {
        rows[kept++] = rows[i];
      }
    }
    return kept == rows.length ? rows : Arrays.copyOf(rows, kept);
  }

  /** Without rows at either end that have no time: nothing can be reckoned from there. */
  private int[] timed(int[] rows, TripTable.Row trip) {
    int first = 0;
    int last = rows.length;
    while (first < last && lacksTime(rows[first], trip)) {
      first++;
    }
    while (last > first && lacksTime(rows[last - 1], trip)) {
      last--;
    }
    return first == 0 && last == rows.length ? rows : Arrays.copyOfRange(rows, first, last);
  }

  private boolean lacksTime(int row, TripTable.Row trip) {
    if (times.arrival.get(row) != ClockTimes.NONE) {
      return false;
    }
    notices.tell(
        NoticeCode.VALUE_MISSING,
        StopTimesReader.FILE,
        times.line.get(row),
        trip.id(),
        "arrival_time");
    return true;
  }
}
