package dk.naersund.transit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * A knot of lines around a few stops close together, where every second counts: all depart within
 * two hours, most just so long after others arrive as a change takes, or half a minute more or
 * less, and transfers.txt has a rule of every kind for most pairs of stops.
 */
final class HubFeed {
  private static final int STOPS = 7;
  private static final int LINES = 14;
  private static final int HALF_MINUTES = 240;

  private final Random random;
  private final Walker walker;
  private final double[][] at = new double[STOPS][2];

  private HubFeed(Random random, Walker walker) {
    this.random = random;
    this.walker = walker;
    for (double[] position : at) {
      position[0] = 56 + random.nextInt(45) / 1e4;
      position[1] = 11 + random.nextInt(80) / 1e4;
    }
  }

  /** A walker for whom a change takes time. */
  static Walker walker(Random random) {
    AccessNeed[] needs = AccessNeed.values();
    return new Walker(
        "walk",
        100 + random.nextInt(300),
        60 + 30 * random.nextInt(7),
        0.6 + random.nextDouble(),
        random.nextInt(3) > 0 ? AccessNeed.NONE : needs[random.nextInt(needs.length)]);
  }

  /** Writes a feed for a walker; it runs on one day. */
  static Feed write(Path folder, Random random, Walker walker, LocalDate day) {
    return new HubFeed(random, walker).feed(day).write(folder, "hub" + random.nextInt(1 << 20));
  }

  private SmallFeed feed(LocalDate day) {
    StringBuilder stops =
        new StringBuilder("stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding\n");
    for (int stop = 0; stop < STOPS; stop++) {
      stops.append(
          String.format(
              Locale.ROOT,
              "s%d,Stop %d,%.5f,%.5f,%s%n",
              stop,
              stop,
              at[stop][0],
              at[stop][1],
              access()));
    }
    StringBuilder routes = new StringBuilder("route_id,agency_id,route_short_name,route_type\n");
    StringBuilder trips = new StringBuilder("route_id,service_id,trip_id,wheelchair_accessible\n");
    StringBuilder times =
        new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
    int count = 0;
    for (int line = 0; line < LINES; line++) {
      routes.append("r%d,sundbus,%d,3%n".formatted(line, line));
      int[] way = random.ints(2 + random.nextInt(3), 0, STOPS).toArray();
      int ride = 2 + random.nextInt(10);
      int first = random.nextInt(HALF_MINUTES);
      for (int trip = 0; trip < 4 + random.nextInt(10); trip++) {
        trips.append("r%d,day,t%d,%s%n".formatted(line, count, access()));
        int time = 8 * 3600 + 30 * first;
        for (int i = 0; i < way.length; i++) {
          times.append("t%d,%s,%s,s%d,%d%n".formatted(count, clock(time), clock(time), way[i], i));
          time += 30 * ride;
        }
        count++;
        first = next(first, ride);
      }
    }
    return new SmallFeed()
        .put("stops.txt", stops.toString())
        .put("routes.txt", routes.toString())
        .put("trips.txt", trips.toString())
        .put("stop_times.txt", times.toString())
        .put("transfers.txt", transfers())
        .put(
            "calendar.txt",
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n")
        .put(
            "calendar_dates.txt",
            "service_id,date,exception_type\nday," + day.toString().replace("-", "") + ",1\n");
  }

  /** Half a minute around the time that a change takes after a ride, or any time. */
  private int next(int first, int ride) {
    int change = walker.changeSeconds() / 30 + random.nextInt(3) - 1;
    int next = random.nextInt(3) == 0 ? random.nextInt(HALF_MINUTES) : first + ride + change;
    return next % HALF_MINUTES;
  }

  private String transfers() {
    StringBuilder rows =
        new StringBuilder("from_stop_id,to_stop_id,transfer_type,min_transfer_time\n");
    for (int from = 0; from < STOPS; from++) {
      for (int to = 0; to < STOPS; to++) {
        if (random.nextInt(3) == 0) {
          rows.append(
              "s%d,s%d,%d,%s%n"
                  .formatted(
                      from,
                      to,
                      random.nextInt(4),
                      random.nextBoolean() ? "" : String.valueOf(30 * random.nextInt(24))));
        }
      }
    }
    return rows.toString();
  }

  private String access() {
    return new String[] {"", "1", "1", "1", "2"}[random.nextInt(5)];
  }

  private static String clock(int seconds) {
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
