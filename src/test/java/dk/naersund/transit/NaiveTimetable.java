package dk.naersund.transit;

import dk.naersund.geo.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Feeds read in the simplest way there is: every run of every trip on its own, in epoch seconds.
 * Knows nothing of the reader under test; takes only feeds without mistakes and without gaps.
 */
final class NaiveTimetable {
  /** One vehicle on one day. */
  record Run(
      String trip,
      String access,
      String[] stops,
      long[] arrivals,
      long[] departures,
      boolean[] on,
      boolean[] off) {}

  /** A stop. */
  record Place(String id, Position position, String access, String station) {}

  private record Timed(
      String trip,
      String service,
      String access,
      String[] stops,
      int[] arrivals,
      int[] departures,
      boolean[] on,
      boolean[] off) {}

  private final ZoneId zone;
  private final Map<String, Place> stops = new LinkedHashMap<>();
  private final List<Timed> trips = new ArrayList<>();
  private final Map<String, Set<LocalDate>> services = new HashMap<>();
  private final Map<String, String[]> transfers = new HashMap<>();

  NaiveTimetable(List<Feed> feeds, ZoneId zone) {
    this.zone = zone;
    feeds.forEach(feed -> read(feed.prefix() + ":", feed.file()));
  }

  Map<String, Place> stops() {
    return stops;
  }

  /** What runs on the service days from one to another. */
  List<Run> runs(LocalDate first, LocalDate last) {
    List<Run> runs = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      long base = day.atTime(12, 0).atZone(zone).toEpochSecond() - 43_200;
      for (Timed trip : trips) {
        if (services.getOrDefault(trip.service, Set.of()).contains(day)) {
          long[] arrivals = new long[trip.stops.length];
          long[] departures = new long[trip.stops.length];
          for (int i = 0; i < trip.stops.length; i++) {
            arrivals[i] = base + trip.arrivals[i];
            departures[i] = base + trip.departures[i];
          }
          runs.add(
              new Run(trip.trip, trip.access, trip.stops, arrivals, departures, trip.on, trip.off));
        }
      }
    }
    return runs;
  }

  /** One of {@link #stops()}. */
  Place stop(String id) {
    return Objects.requireNonNull(stops.get(id), id);
  }

  /** Seconds from getting off at a stop to getting on at another (or the same); −1 for never. */
  int change(Walker walker, String from, String to) {
    String[] rule = transfers.getOrDefault(from + ">" + to, new String[] {"", ""});
    Place a = stop(from);
    Place b = stop(to);
    if (rule[0].equals("3")) {
      return -1;
    }
    double metres = from.equals(to) ? 0 : a.position.metresTo(b.position);
    if (metres > walker.mostMetres()) {
      return -1;
    }
    int walk = seconds(metres, walker);
    if (rule[0].equals("1")) {
      return walk;
    }
    int usual = walk + walker.changeSeconds();
    return rule[0].equals("2") && !rule[1].isEmpty()
        ? Math.max(usual, Integer.parseInt(rule[1]))
        : usual;
  }

  static int seconds(double metres, Walker walker) {
    long millis = (long) Math.ceil(metres / walker.metresPerSecond() * 1000);
    return (int) ((millis + 999) / 1000);
  }

  private void read(String prefix, Path folder) {
    for (Map<String, String> row : rows(folder, "stops.txt")) {
      String id = prefix + value(row, "stop_id");
      stops.put(
          id,
          new Place(
              id,
              new Position(
                  Double.parseDouble(value(row, "stop_lat")),
                  Double.parseDouble(value(row, "stop_lon"))),
              row.getOrDefault("wheelchair_boarding", ""),
              row.getOrDefault("parent_station", "")));
    }
    readDays(prefix, folder);
    readTrips(prefix, folder);
    for (Map<String, String> row : rows(folder, "transfers.txt")) {
      transfers.putIfAbsent(
          prefix + value(row, "from_stop_id") + ">" + prefix + value(row, "to_stop_id"),
          new String[] {
            row.getOrDefault("transfer_type", ""), row.getOrDefault("min_transfer_time", "")
          });
    }
  }

  private void readDays(String prefix, Path folder) {
    for (Map<String, String> row : rows(folder, "calendar.txt")) {
      Set<LocalDate> days =
          services.computeIfAbsent(prefix + value(row, "service_id"), id -> new TreeSet<>());
      LocalDate last = date(value(row, "end_date"));
      for (LocalDate day = date(value(row, "start_date")); !day.isAfter(last); ) {
        if (value(row, day.getDayOfWeek().name().toLowerCase(java.util.Locale.ROOT)).equals("1")) {
          days.add(day);
        }
        day = day.plusDays(1);
      }
    }
    for (Map<String, String> row : rows(folder, "calendar_dates.txt")) {
      Set<LocalDate> days =
          services.computeIfAbsent(prefix + value(row, "service_id"), id -> new TreeSet<>());
      if (value(row, "exception_type").equals("1")) {
        days.add(date(value(row, "date")));
      } else {
        days.remove(date(value(row, "date")));
      }
    }
  }

  private void readTrips(String prefix, Path folder) {
    Map<String, List<Map<String, String>>> times = new LinkedHashMap<>();
    for (Map<String, String> row : rows(folder, "stop_times.txt")) {
      times.computeIfAbsent(value(row, "trip_id"), id -> new ArrayList<>()).add(row);
    }
    Map<String, List<Integer>> starts = new HashMap<>();
    for (Map<String, String> row : rows(folder, "frequencies.txt")) {
      List<Integer> found = starts.computeIfAbsent(value(row, "trip_id"), id -> new ArrayList<>());
      for (int start = clock(value(row, "start_time"));
          start < clock(value(row, "end_time"));
          start += Integer.parseInt(value(row, "headway_secs"))) {
        found.add(start);
      }
    }
    for (Map<String, String> row : rows(folder, "trips.txt")) {
      String id = value(row, "trip_id");
      List<Map<String, String>> at = times.getOrDefault(id, new ArrayList<>());
      at.sort(
          java.util.Comparator.comparingInt(one -> Integer.parseInt(value(one, "stop_sequence"))));
      int own = clock(value(at.getFirst(), "departure_time"));
      for (int start : starts.getOrDefault(id, List.of(own))) {
        trips.add(timed(prefix, row, at, start - own));
      }
    }
  }

  private static Timed timed(
      String prefix, Map<String, String> trip, List<Map<String, String>> at, int later) {
    int n = at.size();
    Timed timed =
        new Timed(
            prefix + value(trip, "trip_id"),
            prefix + value(trip, "service_id"),
            trip.getOrDefault("wheelchair_accessible", ""),
            new String[n],
            new int[n],
            new int[n],
            new boolean[n],
            new boolean[n]);
    for (int i = 0; i < n; i++) {
      Map<String, String> row = at.get(i);
      timed.stops[i] = prefix + value(row, "stop_id");
      timed.arrivals[i] = clock(value(row, "arrival_time")) + later;
      timed.departures[i] = clock(value(row, "departure_time")) + later;
      timed.on[i] = !row.getOrDefault("pickup_type", "").equals("1");
      timed.off[i] = !row.getOrDefault("drop_off_type", "").equals("1");
    }
    return timed;
  }

  private static int clock(String text) {
    String[] parts = text.split(":");
    return Integer.parseInt(parts[0]) * 3600
        + Integer.parseInt(parts[1]) * 60
        + Integer.parseInt(parts[2]);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Rows without quotation marks. */
  private static String value(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static List<Map<String, String>> rows(Path folder, String file) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(path);
      String[] columns = lines.getFirst().split(",");
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
