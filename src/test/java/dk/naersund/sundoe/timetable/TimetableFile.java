package dk.naersund.sundoe.timetable;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.timetable.TimetablePlan.Line;
import dk.naersund.sundoe.timetable.TimetablePlan.Runs;
import dk.naersund.sundoe.timetable.TimetablePlan.Stop;
import dk.naersund.sundoe.timetable.TimetablePlan.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes {@code timetable/sundoe.zip}, a GTFS feed. */
public final class TimetableFile {
  private final FeedZip feed = new FeedZip();

  private TimetableFile() {}

  /** Writes the timetable of Sundø. */
  public static void write(Path archive, Plane plane) throws IOException {
    TimetablePlan plan = TimetablePlan.read();
    TimetableFile file = new TimetableFile();
    file.about();
    file.stops(plan.stops(), plane);
    ServiceDays.write(file.feed);
    file.lines(plan.lines());
    file.transfers();
    file.feed.write(archive);
  }

  private void about() {
    feed.begin(
        "agency.txt", "agency_id,agency_name,agency_url,agency_timezone,agency_lang,agency_phone");
    feed.row(
        "agency.txt",
        "sundoe-trafik",
        "Sundø Trafik (opdigtet)",
        "https://trafik.sundoe.invalid",
        "Europe/Copenhagen",
        "da",
        "+45 99 95 20 00");
    feed.begin(
        "feed_info.txt",
        "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date,feed_version");
    feed.row(
        "feed_info.txt",
        "Sundø (opdigtet / invented)",
        "https://trafik.sundoe.invalid",
        "da",
        ServiceDays.first(),
        ServiceDays.last(),
        "opdigtet-1");
  }

  private void stops(List<Stop> stops, Plane plane) {
    feed.begin(
        "stops.txt",
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code,wheelchair_boarding");
    for (Stop stop : stops) {
      Position at = plane.position(stop.point());
      feed.row(
          "stops.txt",
          stop.id(),
          stop.name(),
          String.format(Locale.ROOT, "%.6f", at.lat()),
          String.format(Locale.ROOT, "%.6f", at.lon()),
          stop.station() ? 1 : 0,
          Objects.requireNonNullElse(stop.in(), ""),
          Objects.requireNonNullElse(stop.platform(), ""),
          stop.wheelchair());
    }
  }

  private void lines(List<Line> lines) {
    feed.begin(
        "routes.txt",
        "route_id,agency_id,route_short_name,route_long_name,route_type,route_color,route_text_color");
    feed.begin(
        "trips.txt",
        "route_id,service_id,trip_id,trip_headsign,direction_id,wheelchair_accessible");
    feed.begin("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence");
    feed.begin("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times");
    for (Line line : lines) {
      feed.row(
          "routes.txt",
          line.id(),
          "sundoe-trafik",
          line.shortName(),
          line.longName(),
          line.type(),
          line.colour(),
          line.text());
      for (Way way : line.ways()) {
        int number = 0;
        for (Runs runs : way.runs()) {
          number = runs(line, way, runs, number);
        }
      }
    }
  }

  private int runs(Line line, Way way, Runs runs, int number) {
    List<Integer> starts =
        runs.every() > 0
            ? List.of(minutes(Objects.requireNonNull(runs.from())))
            : times(Objects.requireNonNull(runs.at()));
    int count = number;
    for (int i = 0; i < starts.size(); i++) {
      count++;
      String trip = line.id() + "-" + way.id() + "-" + runs.days() + "-" + count;
      trip(line, way, runs, trip, starts.get(i), i);
      if (runs.every() > 0) {
        feed.row(
            "frequencies.txt",
            trip,
            clock(starts.get(i)),
            clock(minutes(Objects.requireNonNull(runs.until()))),
            runs.every() * 60,
            runs.exact() ? 1 : 0);
      }
    }
    return count;
  }

  private void trip(Line line, Way way, Runs runs, String trip, int start, int nth) {
    feed.row(
        "trips.txt",
        line.id(),
        runs.days(),
        trip,
        way.to(),
        way.outward() ? 0 : 1,
        runs.wheelchair().get(nth % runs.wheelchair().size()));
    int sequence = 0;
    for (Map.Entry<String, Integer> stop : way.stops().entrySet()) {
      String time = clock(start + stop.getValue());
      feed.row("stop_times.txt", trip, time, time, stop.getKey(), ++sequence);
    }
  }

  /** Changes whose time the operator names; all others are as long as the way on foot. */
  private void transfers() {
    feed.begin("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time");
    for (String[] pair :
        List.of(
            new String[] {"sundby-havn-2", "sundby-havn-a", "180"},
            new String[] {"sundby-havn-2", "sundby-havn-b", "180"},
            new String[] {"sundby-havn-a", "sundby-havn-1", "180"},
            new String[] {"sundby-havn-b", "sundby-havn-1", "180"},
            new String[] {"nordby-kirke-a", "nordby-st-1", "240"},
            new String[] {"nordby-st-1", "nordby-kirke-b", "240"},
            new String[] {"havnegade-a", "sundby-faergehavn", "480"},
            new String[] {"sundby-faergehavn", "havnegade-b", "480"})) {
      feed.row("transfers.txt", pair[0], pair[1], 2, pair[2]);
    }
  }

  /** {@code "06:00-18:00/60 22:10"}: one an hour, the last at 18:00, and one at 22:10. */
  private static List<Integer> times(String text) {
    List<Integer> all = new ArrayList<>();
    for (String piece : text.split(" ")) {
      String[] parts = piece.split("[-/]");
      int last = minutes(parts.length > 1 ? parts[1] : parts[0]);
      int step = parts.length > 1 ? Integer.parseInt(parts[2]) : 1;
      for (int start = minutes(parts[0]); start <= last; start += step) {
        all.add(start);
      }
    }
    return all;
  }

  private static int minutes(String clock) {
    String[] parts = clock.split(":");
    return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
  }

  private static String clock(int minutes) {
    return String.format(Locale.ROOT, "%02d:%02d:00", minutes / 60, minutes % 60);
  }
}
