package dk.naersund.transit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A feed of two lines and five stops to be changed in a test: rows by file. */
final class SmallFeed {
  private final Map<String, String> files = new LinkedHashMap<>();

  SmallFeed() {
    files.put(
        "agency.txt",
        """
        agency_id,agency_name,agency_url,agency_timezone
        sundbus,Sundbus,https://example.org,Europe/Copenhagen
        """);
    files.put(
        "stops.txt",
        """
        stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code,wheelchair_boarding
        station,Sundby Station,56.3000,11.8000,1,,,1
        spor1,Sundby Station,56.3000,11.8001,0,station,1,
        spor2,Sundby Station,56.3001,11.8002,0,station,2,2
        torvet,Torvet,56.3100,11.8000,0,,,1
        havnen,Havnen,56.3200,11.8000,0,,,0
        """);
    files.put(
        "routes.txt",
        """
        route_id,agency_id,route_short_name,route_long_name,route_type,route_color
        12,sundbus,12,Stationen - Havnen,3,1D70B8
        tog,sundbus,,Sundbanen,2,
        """);
    files.put(
        "calendar.txt",
        """
        service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
        hverdag,1,1,1,1,1,0,0,20260101,20261231
        """);
    files.put(
        "calendar_dates.txt",
        """
        service_id,date,exception_type
        hverdag,20260501,2
        """);
    files.put(
        "trips.txt",
        """
        route_id,service_id,trip_id,trip_headsign,wheelchair_accessible
        12,hverdag,bus1,Havnen,1
        12,hverdag,bus2,Havnen,2
        tog,hverdag,tog1,,0
        """);
    files.put(
        "stop_times.txt",
        """
        trip_id,arrival_time,departure_time,stop_id,stop_sequence
        bus1,08:00:00,08:00:00,spor1,1
        bus1,08:05:00,08:06:00,torvet,2
        bus1,08:10:00,08:10:00,havnen,3
        bus2,17:40:00,17:40:00,spor1,1
        bus2,17:45:00,17:46:00,torvet,2
        bus2,17:50:00,17:50:00,havnen,3
        tog1,24:10:00,24:10:00,torvet,1
        tog1,24:20:00,24:20:00,spor2,2
        """);
    files.put(
        "frequencies.txt",
        """
        trip_id,start_time,end_time,headway_secs,exact_times
        """);
    files.put(
        "transfers.txt",
        """
        from_stop_id,to_stop_id,transfer_type,min_transfer_time
        """);
  }

  /** Adds rows at the end of a file. */
  SmallFeed add(String file, String rows) {
    files.merge(file, rows.endsWith("\n") ? rows : rows + "\n", String::concat);
    return this;
  }

  /** Writes other text instead of a file. */
  SmallFeed put(String file, String text) {
    files.put(file, text);
    return this;
  }

  /** Leaves a file out. */
  SmallFeed without(String file) {
    files.remove(file);
    return this;
  }

  /** Writes it into a folder of its own. */
  Feed write(Path folder, String prefix) {
    try {
      Path own = Files.createDirectories(folder.resolve(prefix));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(own.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
      }
      return new Feed(prefix, own);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
