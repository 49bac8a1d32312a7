package dk.naersund.transit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A small feed with everything that a feed can have, in a few square kilometres: several calendars
 * with exceptions, trips past midnight and overtaking each other, frequencies, loops, stops where
 * one can only get on or off, changes of all kinds, access with three values.
 */
final class RandomFeed {
  private final Random random;
  private final LocalDate around;
  private final int stops;
  private final int busyHour;
  private final StringBuilder trips =
      new StringBuilder("route_id,service_id,trip_id,wheelchair_accessible\n");
  private final StringBuilder times =
      new StringBuilder(
          "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n");
  private final StringBuilder frequencies =
      new StringBuilder("trip_id,start_time,end_time,headway_secs,exact_times\n");
  private int tripCount;

  private RandomFeed(Random random, LocalDate around) {
    this.random = random;
    this.around = around;
    stops = 4 + random.nextInt(9);
    busyHour = random.nextInt(25);
  }

  /** Writes a feed whose calendars lie around a day. */
  static Feed write(Path folder, String prefix, Random random, LocalDate around) {
    try {
      Files.createDirectories(folder);
      new RandomFeed(random, around).write(folder);
      return new Feed(prefix, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path folder) throws IOException {
    put(
        folder,
        "agency.txt",
        "agency_id,agency_name,agency_url,agency_timezone\n"
            + "a,Sundbus,https://example.org,Europe/Copenhagen\n");
    put(folder, "stops.txt", stopRows());
    put(folder, "calendar.txt", calendar());
    put(folder, "calendar_dates.txt", exceptions());
    int routes = 1 + random.nextInt(6);
    StringBuilder rows =
        new StringBuilder("route_id,agency_id,route_short_name,route_long_name,route_type\n");
    for (int route = 0; route < routes; route++) {
      rows.append("r%d,a,%d,,3%n".formatted(route, route));
      addTrips(route);
    }
    put(folder, "routes.txt", rows.toString());
    put(folder, "trips.txt", trips.toString());
    put(folder, "stop_times.txt", times.toString());
    put(folder, "frequencies.txt", frequencies.toString());
    put(folder, "transfers.txt", transfers());
  }

  private static void put(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text.replace("\r", ""));
  }

  private String stopRows() {
    StringBuilder rows =
        new StringBuilder("stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding\n");
    for (int stop = 0; stop < stops; stop++) {
      rows.append(
          String.format(
              Locale.ROOT,
              "s%d,Stop %d,%.5f,%.5f,%s%n",
              stop,
              stop,
              56 + random.nextInt(100) / 1e4,
              11 + random.nextInt(150) / 1e4,
              access()));
    }
    return rows.toString();
  }

  private String access() {
    return new String[] {"", "0", "1", "1", "1", "2"}[random.nextInt(6)];
  }

  private String calendar() {
    StringBuilder rows = new StringBuilder("service_id");
    for (DayOfWeek day : DayOfWeek.values()) {
      rows.append(',').append(day.name().toLowerCase(Locale.ROOT));
    }
    rows.append(",start_date,end_date\n");
    for (int service = 0; service < 2; service++) {
      rows.append('c').append(service);
      for (int day = 0; day < 7; day++) {
        rows.append(',').append(random.nextInt(3) > 0 ? 1 : 0);
      }
      rows.append(',').append(text(around.minusDays(random.nextInt(20))));
      rows.append(',').append(text(around.plusDays(random.nextInt(20)))).append('\n');
    }
    return rows.toString();
  }

  private String exceptions() {
    StringBuilder rows = new StringBuilder("service_id,date,exception_type\n");
    List<String> done = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      // c2 has no calendar of its own
      String row = "c" + random.nextInt(3) + "," + text(around.plusDays(random.nextInt(7) - 3));
      if (!done.contains(row)) {
        done.add(row);
        rows.append(row).append(',').append(1 + random.nextInt(2)).append('\n');
      }
    }
    // without any day the service would be unknown
    return rows.append("c2,").append(text(around.plusDays(40))).append(",1\n").toString();
  }

  private static String text(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Some trips along one line, at times of their own or repeated. */
  private void addTrips(int route) {
    int length = 2 + random.nextInt(6);
    int[] path = new int[length];
    for (int i = 0; i < length; i++) {
      path[i] = random.nextInt(stops);
    }
    int[] pickup = new int[length];
    int[] dropOff = new int[length];
    for (int i = 0; i < length; i++) {
      pickup[i] = random.nextInt(8) == 0 ? random.nextInt(4) : 0;
      dropOff[i] = random.nextInt(8) == 0 ? random.nextInt(4) : 0;
    }
    int minutes = 1 + random.nextInt(8);
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      // most of them close together, so that one can change
      int hour = random.nextInt(3) == 0 ? random.nextInt(27) : busyHour + random.nextInt(3);
      int first = (hour * 60 + random.nextInt(60)) * 60 + random.nextInt(2) * 30;
      int slower = random.nextInt(4) == 0 ? random.nextInt(4) : 0;
      addTrip(route, path, pickup, dropOff, first, minutes + slower);
    }
  }

  private void addTrip(int route, int[] path, int[] pickup, int[] dropOff, int first, int minutes) {
    String id = "t" + tripCount++;
    trips.append("r%d,c%d,%s,%s%n".formatted(route, random.nextInt(3), id, access()));
    int time = first;
    for (int i = 0; i < path.length; i++) {
      int wait = i > 0 && random.nextInt(6) == 0 ? 60 * random.nextInt(4) : 0;
      times.append(
          "%s,%s,%s,s%d,%d,%d,%d%n"
              .formatted(
                  id, clock(time), clock(time + wait), path[i], i * 3, pickup[i], dropOff[i]));
      time += wait + minutes * 60;
    }
    if (random.nextInt(8) == 0) {
      int begin = random.nextInt(20 * 3600);
      frequencies.append(
          "%s,%s,%s,%d,%d%n"
              .formatted(
                  id,
                  clock(begin),
                  clock(begin + 1 + random.nextInt(3 * 3600)),
                  300 + random.nextInt(1500),
                  random.nextInt(2)));
    }
  }

  private static String clock(int seconds) {
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private String transfers() {
    StringBuilder rows =
        new StringBuilder("from_stop_id,to_stop_id,transfer_type,min_transfer_time\n");
    for (int i = 0; i < stops; i++) {
      rows.append(
          "s%d,s%d,%d,%s%n"
              .formatted(
                  i,
                  random.nextInt(3) > 0 ? i : random.nextInt(stops),
                  random.nextInt(4),
                  random.nextBoolean() ? "" : String.valueOf(random.nextInt(900))));
    }
    return rows.toString();
  }
}
