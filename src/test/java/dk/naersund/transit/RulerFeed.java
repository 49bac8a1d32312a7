package dk.naersund.transit;

import dk.naersund.geo.Position;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Changes of every kind, each beside a ruler: a bus comes to the change at ten past eight, and from
 * there a line departs every second to a stop of its own. The time of arrival there tells to the
 * second how long the change took.
 */
final class RulerFeed {
  /** Longer than any change. */
  private static final int LONGEST = 900;

  private static final int DEPARTS = 8 * 3600;
  private static final int ARRIVES = DEPARTS + 600;
  private static final String RULE = "x%d,%s%d,%d,%s%n";

  private final Random random;
  private final Walker walker;
  private final StringBuilder stops =
      new StringBuilder("stop_id,stop_name,stop_lat,stop_lon,wheelchair_boarding\n");
  private final StringBuilder routes =
      new StringBuilder("route_id,agency_id,route_short_name,route_type\n");
  private final StringBuilder trips =
      new StringBuilder("route_id,service_id,trip_id,wheelchair_accessible\n");
  private final StringBuilder times =
      new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
  private final StringBuilder transfers =
      new StringBuilder("from_stop_id,to_stop_id,transfer_type,min_transfer_time\n");
  private final List<Ruler> rulers = new ArrayList<>();

  /**
   * One change.
   *
   * @param from where the bus to it begins
   * @param to where the ruler ends
   * @param leave second of the day at which the bus leaves
   * @param stop id of the stop where the ruler ends, as the feed has it
   */
  record Ruler(Position from, Position to, int leave, String stop) {}

  /** A feed with its rulers. */
  record Written(Feed feed, List<Ruler> rulers) {}

  private RulerFeed(Random random, Walker walker) {
    this.random = random;
    this.walker = walker;
  }

  /** Writes a feed for a walker; it runs on one day. */
  static Written write(Path folder, Random random, Walker walker, LocalDate day) {
    RulerFeed made = new RulerFeed(random, walker);
    String usual = "";
    String shorter = String.valueOf(Math.max(1, walker.changeSeconds() / 2));
    made.change(false, "", usual);
    made.change(true, "", usual);
    for (boolean apart : new boolean[] {false, true}) {
      made.change(apart, "0", usual);
      made.change(apart, "1", usual);
      made.change(apart, "2", made.longer());
      made.change(apart, "2", shorter);
      made.change(apart, "3", usual);
    }
    Feed feed =
        new SmallFeed()
            .put("stops.txt", made.stops.toString())
            .put("routes.txt", made.routes.toString())
            .put("trips.txt", made.trips.toString())
            .put("stop_times.txt", made.times.toString())
            .put("transfers.txt", made.transfers.toString())
            .put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n")
            .put(
                "calendar_dates.txt",
                "service_id,date,exception_type\nday," + day.toString().replace("-", "") + ",1\n")
            .write(folder, "ruler");
    return new Written(feed, made.rulers);
  }

  /** A rule that asks for more than the walk and the change take without it. */
  private String longer() {
    return String.valueOf(walker.changeSeconds() + 200 + random.nextInt(300));
  }

  /**
   * Adds a change.
   *
   * @param apart whether the ruler begins at another stop, some metres away
   * @param rule the transfer's type; empty for no rule
   */
  private void change(boolean apart, String rule, String seconds) {
    int n = rulers.size();
    double lat = 56 + 0.1 * n;
    double metres = apart ? 0.0002 + random.nextInt(40) / 1e5 : 0;
    Position from = stop("a" + n, lat, 11);
    stop("x" + n, lat + 0.03, 11);
    if (apart) {
      stop("y" + n, lat + 0.03 + metres, 11);
    }
    Position to = stop("b" + n, lat + 0.06, 11);
    String on = apart ? "y" : "x";
    routes.append("f%d,sundbus,F%d,3%nr%d,sundbus,R%d,3%n".formatted(n, n, n, n));
    trip("f" + n, "f" + n + "t", "a" + n, DEPARTS, "x" + n, ARRIVES);
    for (int second = 0; second <= LONGEST; second++) {
      int departs = ARRIVES + second;
      trip("r" + n, "r" + n + "t" + second, on + n, departs, "b" + n, departs + 300);
    }
    if (!rule.isEmpty()) {
      transfers.append(RULE.formatted(n, on, n, Integer.parseInt(rule), seconds));
    }
    rulers.add(new Ruler(from, to, DEPARTS, "b" + n));
  }

  private Position stop(String id, double lat, double lon) {
    stops.append(String.format(Locale.ROOT, "%s,%s,%.5f,%.5f,1%n", id, id, lat, lon));
    return new Position(
        Double.parseDouble(String.format(Locale.ROOT, "%.5f", lat)),
        Double.parseDouble(String.format(Locale.ROOT, "%.5f", lon)));
  }

  private void trip(String route, String id, String from, int departs, String to, int arrives) {
    trips.append(route).append(",day,").append(id).append(",1\n");
    times.append("%s,%s,%s,%s,1%n".formatted(id, clock(departs), clock(departs), from));
    times.append("%s,%s,%s,%s,2%n".formatted(id, clock(arrives), clock(arrives), to));
  }

  private static String clock(int seconds) {
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
