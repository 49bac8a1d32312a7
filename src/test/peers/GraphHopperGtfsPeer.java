// Asks GraphHopper's GTFS reader, 10.2, for journeys to one destination each: the questions that
// dk.naersund.bench.TransitBenchmark wrote. In a process of its own, with its own jars: a POM with
// graphhopper-core, graphhopper-web-api and graphhopper-reader-gtfs, all at 10.2, and then
//
//   mvn dependency:copy-dependencies -f POM -DoutputDirectory=LIB
//   java -Xmx5g -cp 'LIB/*' GraphHopperGtfsPeer.java MAP.osm.pbf FEED.zip WORK-FOLDER QUESTIONS.tsv
//     [ROUNDS] [STREET-SECONDS]
//
// STREET-SECONDS limits all walks of a journey together, which is what GraphHopper can limit.
// Prints how long the import and the questions took; writes its answers beside the questions.
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopperConfig;
import com.graphhopper.ResponsePath;
import com.graphhopper.Trip;
import com.graphhopper.config.Profile;
import com.graphhopper.gtfs.GraphHopperGtfs;
import com.graphhopper.gtfs.PtRouter;
import com.graphhopper.gtfs.PtRouterImpl;
import com.graphhopper.gtfs.Request;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

public class GraphHopperGtfsPeer {
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  public static void main(String[] args) throws Exception {
    GraphHopperConfig config = new GraphHopperConfig();
    config.putObject("datareader.file", args[0]);
    config.putObject("gtfs.file", args[1]);
    config.putObject("graph.location", args[2]);
    config.putObject("import.osm.ignored_highways", "");
    config.putObject("graph.encoded_values", "foot_access,foot_average_speed,foot_priority");
    CustomModel foot = new CustomModel();
    foot.addToPriority(Statement.If("!foot_access", Statement.Op.MULTIPLY, "0"));
    foot.addToSpeed(Statement.If("true", Statement.Op.LIMIT, "foot_average_speed"));
    config.setProfiles(List.of(new Profile("foot").setCustomModel(foot)));
    if (!Files.isDirectory(Path.of(args[2]))) {
      long start = System.nanoTime();
      GraphHopperGtfs importing = new GraphHopperGtfs(config);
      importing.init(config);
      importing.importOrLoad();
      importing.close();
      System.out.printf(Locale.ROOT, "import: %.1f s%n", seconds(start));
    }
    long start = System.nanoTime();
    GraphHopperGtfs hopper = new GraphHopperGtfs(config);
    hopper.init(config);
    hopper.importOrLoad();
    PtRouter router =
        new PtRouterImpl.Factory(
                config,
                hopper.getTranslationMap(),
                hopper.getBaseGraph(),
                hopper.getEncodingManager(),
                hopper.getLocationIndex(),
                hopper.getGtfsStorage())
            .createWithoutRealtimeFeed();
    System.out.printf(Locale.ROOT, "loaded: %.1f s%n", seconds(start));
    List<String> questions = Files.readAllLines(Path.of(args[3]));
    int rounds = args.length > 4 ? Integer.parseInt(args[4]) : 2;
    int streetSeconds = args.length > 5 ? Integer.parseInt(args[5]) : 750;
    long[] nanos = new long[questions.size()];
    String suffix = streetSeconds == 750 ? ".graphhopper" : ".graphhopper-" + streetSeconds;
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[3] + suffix)))) {
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < questions.size(); i++) {
          String[] q = questions.get(i).split("\t");
          long asked = System.nanoTime();
          String answer = ask(router, q, streetSeconds);
          nanos[i] = System.nanoTime() - asked;
          if (round == rounds - 1) {
            out.println(q[0] + "\t" + answer);
          }
        }
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "GraphHopper GTFS 10.2, one to one: median %.2f ms, p99 %.2f ms, %d questions%n",
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos.length);
  }

  static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  static String ask(PtRouter router, String[] q, int streetSeconds) {
    Request request =
        new Request(
            Double.parseDouble(q[1]),
            Double.parseDouble(q[2]),
            Double.parseDouble(q[3]),
            Double.parseDouble(q[4]));
    request.setEarliestDepartureTime(LocalDateTime.parse(q[5]).atZone(ZONE).toInstant());
    request.setWalkSpeedKmH(4.8);
    request.setLimitStreetTime(Duration.ofSeconds(streetSeconds));
    request.setProfileQuery(false);
    request.setLimitSolutions(1);
    GHResponse response;
    try {
      response = router.route(request);
    } catch (RuntimeException e) {
      return "error: " + e.getMessage();
    }
    if (response.getAll().isEmpty()) {
      return "none";
    }
    ResponsePath best =
        response.getAll().stream().min((a, b) -> arrival(a).compareTo(arrival(b))).orElseThrow();
    StringBuilder words = new StringBuilder(arrival(best).toString());
    for (Trip.Leg leg : best.getLegs()) {
      if (leg instanceof Trip.PtLeg ride) {
        words
            .append("\t")
            .append(ride.route_id)
            .append(' ')
            .append(ride.stops.get(0).stop_name)
            .append(' ')
            .append(time(ride.getDepartureTime()))
            .append('-')
            .append(time(ride.getArrivalTime()))
            .append(' ')
            .append(ride.stops.get(ride.stops.size() - 1).stop_name);
      } else {
        words.append("\twalk ").append(Math.round(leg.getDistance())).append(" m");
      }
    }
    return words.toString();
  }

  static LocalDateTime arrival(ResponsePath path) {
    return path.getLegs()
        .get(path.getLegs().size() - 1)
        .getArrivalTime()
        .toInstant()
        .atZone(ZONE)
        .toLocalDateTime();
  }

  static java.time.LocalTime time(java.util.Date date) {
    return date.toInstant().atZone(ZONE).toLocalTime();
  }
}
