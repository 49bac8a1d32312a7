package dk.naersund.transit.internal.gtfs;

import dk.naersund.platform.Progress;
import dk.naersund.transit.internal.data.TimetableData;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code stop_times.txt}. Not by the library that reads the other files: it makes a map and
 * an object of each row, and this file has millions.
 */
final class StopTimesReader {
  static final String FILE = "stop_times.txt";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .setAllowMissingColumnNames(true)
          .setLenientEof(true)
          .get();

  private final Map<String, Integer> trips;
  private final StopTable stops;
  private final Notices notices;
  private final Progress progress;
  private final StopTimes rows = new StopTimes();

  StopTimesReader(Map<String, Integer> trips, StopTable stops, Notices notices, Progress progress) {
    this.progress = progress;
    this.trips = trips;
    this.stops = stops;
    this.notices = notices;
  }

  /** Reads the file; after a row that breaks the table itself the rest is left out. */
  StopTimes read(Reader reader) throws IOException {
    try (CSVParser parser = CSVParser.parse(reader, FORMAT)) {
      Columns columns = Columns.of(parser);
      for (String needed : new String[] {"trip_id", "stop_id", "stop_sequence"}) {
        if (columns.missing(needed)) {
          notices.tell(NoticeCode.COLUMN_MISSING, FILE, 1, needed);
          return rows;
        }
      }
      for (CSVRecord row : parser) {
        // a quoted line break moves the parser on: it then says the row's last line
        take(row, columns, (int) parser.getCurrentLineNumber());
        progress.tick();
      }
    } catch (UncheckedIOException e) {
      notices.tell(NoticeCode.ROW_NOT_READABLE, FILE, rows.trip.size() + 2, "", 0, 0);
    }
    return rows;
  }

  private void take(CSVRecord row, Columns columns, int line) {
    String tripId = columns.cell(row, columns.trip);
    Integer trip = trips.get(tripId);
    if (trip == null) {
      notices.tell(NoticeCode.TRIP_UNKNOWN, FILE, line, tripId);
      return;
    }
    String stopId = columns.cell(row, columns.stop);
    int stop = stops.numberOf(stopId, line);
    if (stop < 0) {
      notices.tell(NoticeCode.STOP_UNKNOWN, FILE, line, tripId, stopId);
      return;
    }
    int sequence = number(columns.cell(row, columns.sequence));
    if (sequence < 0) {
      notices.tell(
          NoticeCode.VALUE_NOT_VALID,
          FILE,
          line,
          tripId,
          "stop_sequence",
          columns.cell(row, columns.sequence));
      return;
    }
    int arrival = ClockTimes.seconds(columns.cell(row, columns.arrival));
    int departure = ClockTimes.seconds(columns.cell(row, columns.departure));
    if (arrival == ClockTimes.BROKEN || departure == ClockTimes.BROKEN) {
      notices.tell(
          NoticeCode.TIME_NOT_READABLE,
          FILE,
          line,
          tripId,
          columns.cell(row, arrival == ClockTimes.BROKEN ? columns.arrival : columns.departure));
      return;
    }
    rows.add(
        trip,
        sequence,
        stop,
        arrival == ClockTimes.NONE ? departure : arrival,
        departure == ClockTimes.NONE ? arrival : departure,
        flags(columns.cell(row, columns.pickup), columns.cell(row, columns.dropOff)),
        line);
  }

  private static int flags(String pickup, String dropOff) {
    int flags = 0;
    flags |= pickup.equals("1") ? TimetableData.NO_PICKUP : 0;
    flags |= dropOff.equals("1") ? TimetableData.NO_DROP_OFF : 0;
    boolean asked = pickup.equals("2") || pickup.equals("3");
    asked |= dropOff.equals("2") || dropOff.equals("3");
    return asked ? flags | TimetableData.ON_REQUEST : flags;
  }

  private static int number(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > 100_000_000) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return text.isEmpty() ? -1 : value;
  }

  /** Where each column is; −1 where there is none. */
  private record Columns(
      Map<String, Integer> names,
      int trip,
      int stop,
      int sequence,
      int arrival,
      int departure,
      int pickup,
      int dropOff) {
    static Columns of(CSVParser parser) {
      Map<String, Integer> raw = parser.getHeaderMap();
      Map<String, Integer> names = new HashMap<>();
      raw.forEach((name, at) -> names.put(name.replace("\uFEFF", "").strip(), at));
      return new Columns(
          names,
          names.getOrDefault("trip_id", -1),
          names.getOrDefault("stop_id", -1),
          names.getOrDefault("stop_sequence", -1),
          names.getOrDefault("arrival_time", -1),
          names.getOrDefault("departure_time", -1),
          names.getOrDefault("pickup_type", -1),
          names.getOrDefault("drop_off_type", -1));
    }

    boolean missing(String name) {
      return !names.containsKey(name);
    }

    String cell(CSVRecord row, int column) {
      return column < 0 || column >= row.size() ? "" : row.get(column);
    }
  }
}
