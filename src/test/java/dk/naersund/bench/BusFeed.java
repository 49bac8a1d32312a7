package dk.naersund.bench;

import dk.naersund.geo.Position;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Generates a GTFS feed as large as a region's buses: real stops, invented lines and times. For
 * load, never for a claim about departures. Arguments: the zip file to write, by default {@code
 * target/bus-feed.zip}; file of stops; seed; stop times wanted, by default two million.
 */
public final class BusFeed {
  private static final int LINES = 420;
  private static final double METRES_PER_MINUTE = 330;
  private static final double DETOUR = 1.25;

  /** What is left of the stop times when one run in six leaves out a third of its way. */
  private static final double SHORTENED = 17.0 / 18;

  /** Share of the stop times on weekdays, Saturdays, Sundays. */
  private static final double[] SHARES = {0.55, 0.25, 0.2};

  private static final String[] DAYS = {"weekday", "saturday", "sunday"};

  private final List<String> names = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Position> stops = new ArrayList<>();
  private final Random random;
  private final long wanted;
  private long stopTimes;
  private int trips;

  private BusFeed(Random random, long wanted) {
    this.random = random;
    this.wanted = wanted;
  }

  public static void main(String[] args) throws IOException {
    Path zip = Path.of(args.length > 0 ? args[0] : "target/bus-feed.zip");
    Path csv =
        Path.of(
            args.length > 1 ? args[1] : "../shared/data/gtfs/rejseplanen-stops-hovedstaden.csv");
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261122;
    long wanted = args.length > 3 ? Long.parseLong(args[3]) : 2_000_000;
    BusFeed feed = new BusFeed(new Random(seed), wanted);
    feed.read(csv);
    feed.write(zip);
    System.out.printf(
        Locale.ROOT,
        "%s: generated, seed %d: %,d real stops, invented lines with %,d trips, %,d stop times%n",
        zip,
        seed,
        feed.stops.size(),
        feed.trips,
        feed.stopTimes);
  }

  private void read(Path csv) throws IOException {
    try (CSVParser rows =
        CSVParser.parse(
            csv,
            StandardCharsets.UTF_8,
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : rows) {
        ids.add(row.get("stop_id"));
        names.add(row.get("stop_name"));
        stops.add(
            new Position(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
      }
    }
  }

  private void write(Path zip) throws IOException {
    if (zip.getParent() != null) {
      Files.createDirectories(zip.getParent());
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        PrintWriter text =
            new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16))) {
      file(out, text, "agency.txt", "agency_id,agency_name,agency_url,agency_timezone");
      row(text, "generated,Generated (invented lines),https://invalid.invalid,Europe/Copenhagen");
      file(
          out,
          text,
          "calendar.txt",
          "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date");
      row(text, "weekday,1,1,1,1,1,0,0,20250101,20301231");
      row(text, "saturday,0,0,0,0,0,1,0,20250101,20301231");
      row(text, "sunday,0,0,0,0,0,0,1,20250101,20301231");
      file(out, text, "stops.txt", "stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding");
      for (int i = 0; i < stops.size(); i++) {
        row(
            text,
            ids.get(i)
                + ",\""
                + names.get(i).replace("\"", "\"\"")
                + "\","
                + stops.get(i).lat()
                + ","
                + stops.get(i).lon()
                + ","
                + oneOf(0, 1, 1, 1, 2));
      }
      List<List<Integer>> lines = BusLines.over(stops, LINES, random);
      file(out, text, "routes.txt", "route_id,agency_id,route_short_name,route_type");
      for (int line = 0; line < lines.size(); line++) {
        row(text, "r" + line + ",generated," + (line + 1) + ",3");
      }
      trips(out, text, lines);
    }
  }

  private int oneOf(int... values) {
    return values[random.nextInt(values.length)];
  }

  /** A line runs as often each day as its share of the stop times allows. */
  private void trips(ZipOutputStream out, PrintWriter text, List<List<Integer>> lines)
      throws IOException {
    long perRound = lines.stream().mapToLong(line -> 2L * line.size()).sum();
    List<String> rows = new ArrayList<>();
    file(out, text, "stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence");
    for (int line = 0; line < lines.size(); line++) {
      double busy = 0.4 + 1.2 * random.nextDouble();
      for (int direction = 0; direction < 2; direction++) {
        List<Integer> way = new ArrayList<>(lines.get(line));
        if (direction == 1) {
          Collections.reverse(way);
        }
        for (int day = 0; day < DAYS.length; day++) {
          int runs =
              (int) Math.max(2, Math.round(wanted * SHARES[day] * busy / (perRound * SHORTENED)));
          for (int run = 0; run < runs; run++) {
            rows.add(
                "r"
                    + line
                    + ","
                    + DAYS[day]
                    + ",t"
                    + trips
                    + ","
                    + direction
                    + ","
                    + oneOf(0, 1, 1, 1, 2));
            trip(text, way, start(run, runs));
          }
        }
      }
    }
    file(out, text, "trips.txt", "route_id,service_id,trip_id,direction_id,wheelchair_accessible");
    rows.forEach(row -> row(text, row));
  }

  /** From five in the morning until half past midnight, thicker in the day. */
  private int start(int run, int runs) {
    double share = (run + 0.5 * random.nextDouble()) / runs;
    return (int) (5 * 60 + 19.5 * 60 * (share + 0.08 * Math.sin(2 * Math.PI * share)));
  }

  private void trip(PrintWriter text, List<Integer> way, int start) {
    double minute = start;
    // One run in six goes only a part of the way.
    int stop = random.nextInt(6) == 0 && way.size() > 12 ? way.size() / 3 : 0;
    int last = way.size();
    int sequence = 0;
    for (int i = stop; i < last; i++) {
      if (i > stop) {
        double metres = stops.get(way.get(i - 1)).metresTo(stops.get(way.get(i)));
        minute += Math.max(0.5, metres * DETOUR / METRES_PER_MINUTE);
      }
      int whole = (int) minute;
      String time = String.format(Locale.ROOT, "%02d:%02d:00", whole / 60, whole % 60);
      row(text, "t" + trips + "," + time + "," + time + "," + ids.get(way.get(i)) + "," + sequence);
      sequence++;
      stopTimes++;
    }
    trips++;
  }

  private static void file(ZipOutputStream out, PrintWriter text, String name, String columns)
      throws IOException {
    text.flush();
    out.putNextEntry(new ZipEntry(name));
    row(text, columns);
  }

  private static void row(PrintWriter text, String row) {
    text.print(row);
    text.print('\n');
  }
}
