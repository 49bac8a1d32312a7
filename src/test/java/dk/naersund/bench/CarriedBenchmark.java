package dk.naersund.bench;

import dk.naersund.NaersundApplication;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.realdata.Points;
import dk.naersund.realdata.RealRegion;
import dk.naersund.registry.Answer;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.NearestQuery.Order;
import dk.naersund.search.Person;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/**
 * What public transport and rides add to a search and to the page of answers: the processor time of
 * the searching thread for each answer, and of the server for each page, one question at a time, on
 * the island and on the Capital Region with 3,000 providers and {@link BusFeed}'s two million stop
 * times. Arguments: a folder for prepared data (kept between runs), the feed, questions per row
 * (after as many of warming up), {@code island}, {@code region} or both with {@code |} between.
 * {@code -Dhours=10:00,21:30} are the times of day.
 */
public final class CarriedBenchmark {
  private static final long SEED = 20_261_122;
  private static final int PLACES = 3_000;
  private static final int KINDS = 10;
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final String DAY = "2026-11-24";
  private static final int HOURS_AHEAD = 3;

  private static final List<String> HOURS =
      List.of(
          "Mo-Fr 08:00-16:00; PH off",
          "Mo-Fr 08:00-15:00; PH off",
          "Mo-Fr 08:00-20:00; Sa-Su 10:00-14:00; PH off",
          "Tu,Th 12:00-18:00; PH off",
          "");

  private final int questions;
  private final List<String> only;
  private final Random random = new Random(SEED);

  private CarriedBenchmark(int questions, String only) {
    this.questions = questions;
    this.only = List.of(only.split("\\|"));
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int questions = args.length > 2 ? Integer.parseInt(args[2]) : 1000;
    CarriedBenchmark benchmark =
        new CarriedBenchmark(questions, args.length > 3 ? args[3] : "island|region");
    benchmark.island(folder);
    benchmark.region(folder, Path.of(args[1]));
    System.exit(0);
  }

  private void island(Path folder) throws Exception {
    List<String> kinds =
        List.of("sygeplejeklinik", "vaccination", "laegehus", "apotek", "fysioterapeut");
    rows("island", Path.of("maps/sundoe"), folder.resolve("island-home"), kinds);
  }

  private void region(Path folder, Path feed) throws Exception {
    RealRegion region =
        new RealRegion("hovedstaden", "Hovedstaden", new BoundingBox(11.69, 54.98, 15.16, 56.21))
            .withProviders(random, PLACES, KINDS, HOURS);
    Path data = region.write(folder.resolve("carried"), "osm/hovedstaden-roads-geofa.osm.pbf");
    Path timetable = Files.createDirectories(data.resolve("timetable")).resolve("bus.zip");
    Files.deleteIfExists(timetable);
    Files.createSymbolicLink(timetable, feed.toRealPath());
    // The island's rides, everywhere and for everybody.
    Files.writeString(
        data.resolve("rides.yaml"),
        Files.readString(Path.of("maps/sundoe/rides.yaml"))
            .replaceAll("(?m)^ *kommuner: .*\n", "")
            .replaceAll("residence: \\[[^]]*\\]", "residence: []")
            .replaceAll("(?m)^ *services: .*\n", ""));
    rows("region", data, folder.resolve("region-home"), region.kinds());
  }

  private void rows(String name, Path region, Path home, List<String> kinds) throws Exception {
    if (only.stream().noneMatch(name::contains)) {
      return;
    }
    List<Position> from = Points.near(region.resolve("streets.osm.pbf"), random, questions);
    try (ReactiveWebServerApplicationContext context = start(region, home)) {
      Nearest nearest = context.getBean(Nearest.class);
      System.out.println(
          "\n| %s | answers | median, processor µs | p99 | mean |\n|---|---:|---:|---:|---:|"
              .formatted(name));
      List<Mode> streets = List.of(Mode.WALK, Mode.CAR);
      List<Mode> transit = List.of(Mode.WALK, Mode.TRANSIT, Mode.CAR);
      List<Mode> all = List.of(Mode.WALK, Mode.TRANSIT, Mode.RIDE, Mode.CAR);
      for (String hour : System.getProperty("hours", "10:00,21:30").split(",")) {
        Searches searches = new Searches(nearest, from, kinds, moment(hour), 0);
        searches.row(hour + ", as /find, streets only", streets, "rollator", Order.REALISTIC);
        searches.row(
            hour + ", as /find, public transport too", transit, "rollator", Order.REALISTIC);
        searches.row(hour + ", as /find, and rides", all, "rollator", Order.REALISTIC);
        searches.row(hour + ", on foot first", List.of(Mode.WALK), "walk", Order.FIRST_MODE);
        searches.row(
            hour + ", public transport first", List.of(Mode.TRANSIT), "walk", Order.FIRST_MODE);
        searches.row(hour + ", rides first", List.of(Mode.RIDE), "walk", Order.FIRST_MODE);
        new Searches(nearest, from.subList(0, from.size() / 5), kinds, moment(hour), HOURS_AHEAD)
            .row(
                hour + ", public transport first, there within three hours",
                List.of(Mode.TRANSIT),
                "walk",
                Order.FIRST_MODE);
      }
      int port = Objects.requireNonNull(context.getWebServer(), "no server").getPort();
      System.out.println(
          "\n| %s, over HTTP | answers | median ms | p99 ms | server, processor µs | bytes |\n|---|---:|---:|---:|---:|---:|"
              .formatted(name));
      String when = "&day=" + DAY + "&time=10:00";
      page(
          "/find, all ways", port, from, kinds, "/find?from=%s&profile=rollator&service=%s" + when);
      page(
          "/find, on foot and what goes with it",
          port,
          from,
          kinds,
          "/find?from=%s&profile=rollator&mode=walk&mode=car&service=%s" + when);
    }
  }

  private static Instant moment(String hour) {
    return LocalDateTime.parse(DAY + "T" + hour).atZone(ZONE).toInstant();
  }

  /** Searches on this thread, whose processor time is read around each. */
  private record Searches(
      Nearest nearest, List<Position> from, List<String> kinds, Instant at, int hours) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    void row(String what, List<Mode> modes, String profile, Order order) {
      run(modes, profile, order);
      long[] nanos = run(modes, profile, order);
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,.0f | %,.0f | %,.0f |%n",
          what,
          nanos.length,
          nanos[nanos.length / 2] / 1e3,
          nanos[nanos.length * 99 / 100] / 1e3,
          Arrays.stream(nanos).average().orElse(0) / 1e3);
    }

    private long[] run(List<Mode> modes, String profile, Order order) {
      long[] nanos = new long[from.size()];
      int results = 0;
      for (int i = 0; i < nanos.length; i++) {
        NearestQuery query =
            new NearestQuery(
                kinds.get(i % kinds.size()),
                from.get(i),
                modes,
                profile,
                at,
                hours == 0 ? null : at.plusSeconds(3600L * hours),
                Set.of(),
                5,
                null,
                new Person(null, null, Answer.UNKNOWN),
                Set.of(),
                order);
        long start = THREADS.getCurrentThreadCpuTime();
        results += nearest.find(query).results().size();
        nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
      }
      if (results == 0) {
        throw new IllegalStateException("no result at all: nothing was measured");
      }
      return nanos;
    }
  }

  /** Whole pages, one after the other; "server" is what its two sorts of threads used. */
  private static void page(
      String what, int port, List<Position> from, List<String> kinds, String path)
      throws Exception {
    List<URI> pages = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      String at = String.format(Locale.ROOT, "%.6f,%.6f", from.get(i).lat(), from.get(i).lon());
      pages.add(
          URI.create("http://127.0.0.1:" + port + path.formatted(at, kinds.get(i % kinds.size()))));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      ask(client, pages);
      ThreadTimes before = ThreadTimes.now();
      long[] nanos = ask(client, pages);
      ThreadTimes after = ThreadTimes.now();
      long bytes =
          client
              .send(HttpRequest.newBuilder(pages.getFirst()).build(), BodyHandlers.ofByteArray())
              .body()
              .length;
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %.2f | %.2f | %,.0f | %,d |%n",
          what,
          nanos.length,
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 99 / 100] / 1e6,
          (after.since(before, "event loop") + after.since(before, "search")) / nanos.length,
          bytes);
    }
  }

  private static long[] ask(HttpClient client, List<URI> pages)
      throws IOException, InterruptedException {
    long[] nanos = new long[pages.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      int status =
          client
              .send(HttpRequest.newBuilder(pages.get(i)).build(), BodyHandlers.ofByteArray())
              .statusCode();
      nanos[i] = System.nanoTime() - start;
      if (status != 200) {
        throw new IOException(status + " for " + pages.get(i));
      }
    }
    return nanos;
  }

  private static ReactiveWebServerApplicationContext start(Path region, Path home) {
    return (ReactiveWebServerApplicationContext)
        new SpringApplication(NaersundApplication.class)
            .run(
                "--naersund.region=" + region,
                "--naersund.home=" + home,
                "--server.address=127.0.0.1",
                "--server.port=0");
  }
}
