// Asks OpenTripPlanner 2.6.0 for journeys to one destination each: the questions that
// dk.naersund.bench.TransitBenchmark wrote. OpenTripPlanner is a process of its own; FOLDER holds
// the map (*.osm.pbf) and the feed (name with "gtfs", *.zip):
//
//   mvn dependency:copy -Dartifact=org.opentripplanner:otp:2.6.0:jar:shaded -DoutputDirectory=OTP
//   java -Xmx6g -jar OTP/otp-2.6.0-shaded.jar --build --save FOLDER
//   java -Xmx6g -jar OTP/otp-2.6.0-shaded.jar --load --serve --bindAddress 127.0.0.1 --port 18232
// FOLDER
//   java OpenTripPlannerPeer.java 18232 QUESTIONS.tsv [ROUNDS] [NAME ARGUMENTS]
//
// ARGUMENTS stand in the place of "numItineraries:3", say "numItineraries:20,walkReluctance:1.0";
// the answers then have the NAME at their end. Prints how long the questions took, and what the way
// to the server and back takes alone; writes
// the answers beside the questions.
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

public class OpenTripPlannerPeer {
  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public static void main(String[] args) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + args[0] + "/otp/gtfs/v1");
    List<String> questions = Files.readAllLines(Path.of(args[1]));
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    String end = args.length > 4 ? ".otp-" + args[3] : ".otp";
    String more = args.length > 4 ? args[4] : "numItineraries:3";
    long[] nanos = new long[questions.size()];
    long[] empty = new long[questions.size()];
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[1] + end)))) {
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < questions.size(); i++) {
          String[] q = questions.get(i).split("\t");
          LocalDateTime at = LocalDateTime.parse(q[5]);
          String query =
              String.format(
                  Locale.ROOT,
                  "{plan(from:{lat:%s,lon:%s},to:{lat:%s,lon:%s},date:\\\"%s\\\",time:\\\"%s\\\","
                      + "walkSpeed:1.333,%s){itineraries{endTime legs{mode startTime"
                      + " endTime distance route{shortName} from{name} to{name}}}}}",
                  q[1],
                  q[2],
                  q[3],
                  q[4],
                  at.toLocalDate(),
                  at.toLocalTime(),
                  more);
          long asked = System.nanoTime();
          String answer = ask(uri, query);
          nanos[i] = System.nanoTime() - asked;
          asked = System.nanoTime();
          ask(uri, "{__typename}");
          empty[i] = System.nanoTime() - asked;
          if (round == rounds - 1) {
            out.println(q[0] + "\t" + answer);
          }
        }
      }
    }
    print("OpenTripPlanner 2.6.0, one to one", nanos);
    print("an empty question to the same server", empty);
  }

  static String ask(URI uri, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + query + "\"}"))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body().replace("\n", " ");
  }

  static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p99 %.2f ms, %d questions%n",
        what,
        nanos[nanos.length / 2] / 1e6,
        nanos[(int) (nanos.length * 0.99)] / 1e6,
        nanos.length);
  }
}
