package dk.naersund.bench;

import com.sun.management.OperatingSystemMXBean;
import dk.naersund.NaersundApplication;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.realdata.Points;
import dk.naersund.realdata.RealRegion;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Answers per second of the whole program under load, as a table, on the Capital Region with 3,000
 * providers and on the island. Server and client share one process and its cores. Arguments, each
 * may be left out: a folder for prepared data (kept between runs), seconds to measure each row
 * after twice as many of warming up, words between {@code |}, of which a row must contain one to be
 * run.
 */
public final class LoadNearest {
  private static final long SEED = 20_261_122;
  private static final int QUESTIONS = 20_000;
  private static final int PLACES = 3_000;
  private static final int KINDS = 10;
  private static final int CONNECTIONS = 32;

  /** Warming up takes so many times as long as measuring. */
  private static final double WARM_UP = Double.parseDouble(System.getProperty("warm", "2"));

  private static final String DAY = "2026-11-24T10:00";
  private static final String EVENING = "2026-11-24T22:00";
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final String HEAD =
      "| what | answers/s | median ms | p99 ms | bytes | server's processor µs per answer"
          + " | event loop | search | compiler | memory | client |\n"
          + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|";
  private static final String CONSTANT = "{\"constant\":\"" + "x".repeat(2_033) + "\"}";

  /** Hours of the drawn providers; one in eight keeps its hours to itself. */
  private static final List<String> HOURS =
      List.of(
          "Mo-Fr 08:00-16:00; PH off",
          "Mo-Fr 08:00-15:00; PH off",
          "Mo-We 09:00-15:00; Th 09:00-17:30; Fr 09:00-13:00; PH off",
          "Mo-Fr 08:00-20:00; Sa-Su 10:00-14:00; PH off",
          "Mo,We,Fr 08:00-14:00; PH off",
          "Tu,Th 12:00-18:00; PH off",
          "Mo-Fr 08:00-15:00 \"efter aftale\"; PH off",
          "");

  private final double seconds;
  private final List<String> only;
  private final Random random = new Random(SEED);

  private LoadNearest(double seconds, String only) {
    this.seconds = seconds;
    this.only = List.of(only.split("\\|"));
  }

  /** The peer inside the same web framework: what its filters and its writing cost. */
  private static RouterFunction<ServerResponse> constant() {
    return RouterFunctions.route()
        .GET(
            "/constant",
            request ->
                ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).bodyValue(CONSTANT))
        .build();
  }

  public static void main(String[] args) throws IOException {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("naersund-load");
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 10;
    new LoadNearest(seconds, args.length > 2 ? args[2] : "").run(folder);
    System.exit(0);
  }

  private void run(Path folder) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%n- Machine: %s, %d cores, load %.1f at the start; Java %s; %s%n- Data: %,d drawn"
            + " providers of %d kinds on the Capital Region, and the island; seed %d; %d"
            + " connections%n%n",
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.version(),
        LocalDate.now(ZoneId.systemDefault()),
        PLACES,
        KINDS,
        SEED,
        CONNECTIONS);
    System.out.println(HEAD);
    DisposableServer bare =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(
                (request, response) ->
                    response
                        .header("Content-Type", "application/json")
                        .header("Content-Length", String.valueOf(CONSTANT.length()))
                        .sendString(Mono.just(CONSTANT)))
            .bindNow();
    measure("peer: constant 2 KB, Reactor Netty alone", bare.port(), List.of("/constant"));
    bare.disposeNow();
    region(folder);
    island(folder);
  }

  private void region(Path folder) throws IOException {
    RealRegion region =
        new RealRegion("hovedstaden", "Hovedstaden", new BoundingBox(11.69, 54.98, 15.16, 56.21))
            .withProviders(random, PLACES, KINDS, HOURS);
    Path data = region.write(folder.resolve("region"), "osm/hovedstaden-roads-geofa.osm.pbf");
    List<Position> from = Points.near(data.resolve("streets.osm.pbf"), random, QUESTIONS);
    try (var context = start(data, folder.resolve("region-home"))) {
      int port = port(context);
      measure("peer: constant 2 KB, the same web framework", port, List.of("/constant"));
      rows("region", port, from, region.kinds());
      List<String> journeys = new ArrayList<>();
      for (int i = 0; i < QUESTIONS; i++) {
        Position near = from.get(random.nextInt(from.size()));
        journeys.add(
            at("/api/v1/journeys?from=%.6f,%.6f&mode=walk&at=" + DAY, near)
                + "&site=yder-"
                + random.nextInt(region.sites()));
      }
      measure("region: journeys on foot to any place", port, journeys);
      stages(new LoadStages(context.getBean(Nearest.class), from, region.kinds(), seconds));
    }
  }

  private void stages(LoadStages stages) {
    if (!isAsked("search alone")) {
      return;
    }
    Instant day = LocalDateTime.parse(DAY).atZone(ZONE).toInstant();
    Instant evening = LocalDateTime.parse(EVENING).atZone(ZONE).toInstant();
    List<Mode> all = List.of(Mode.WALK, Mode.BIKE, Mode.CAR);
    System.out.println("\n" + LoadStages.HEAD);
    stages.row("walk, limit=3", List.of(Mode.WALK), "walk", 3, day);
    stages.row("wheelchair, limit=3", List.of(Mode.WALK), "wheelchair", 3, day);
    stages.row("walk, bike and car, limit=10", all, "walk", 10, day);
    stages.row("walk, limit=3, in the evening", List.of(Mode.WALK), "walk", 3, evening);
    System.out.println("\n" + HEAD);
  }

  private void island(Path folder) throws IOException {
    Path data = Path.of("maps/sundoe");
    List<Position> from = Points.near(data.resolve("streets.osm.pbf"), random, QUESTIONS);
    List<String> kinds =
        List.of("sygeplejeklinik", "vaccination", "laegehus", "apotek", "fysioterapeut");
    try (var context = start(data, folder.resolve("island-home"))) {
      rows("island", port(context), from, kinds);
    }
  }

  private void rows(String region, int port, List<Position> from, List<String> kinds)
      throws IOException {
    row(region + ": walk, limit=3", port, from, kinds, "mode=walk&limit=3&at=" + DAY);
    row(region + ": wheelchair, limit=3", port, from, kinds, "mode=wheelchair&limit=3&at=" + DAY);
    row(
        region + ": walk, bike and car, limit=10",
        port,
        from,
        kinds,
        "mode=walk,bike,car&limit=10&at=" + DAY);
    row(
        region + ": walk, limit=3, in the evening",
        port,
        from,
        kinds,
        "mode=walk&limit=3&at=" + EVENING);
  }

  private void row(
      String what, int port, List<Position> from, List<String> kinds, String parameters)
      throws IOException {
    List<String> paths = new ArrayList<>();
    for (Position position : from) {
      paths.add(
          at("/api/v1/nearest?lat=%.6f&lon=%.6f&", position)
              + parameters
              + "&service="
              + kinds.get(random.nextInt(kinds.size())));
    }
    measure(what, port, paths);
  }

  private static String at(String path, Position position) {
    return String.format(Locale.ROOT, path, position.lat(), position.lon());
  }

  private void measure(String what, int port, List<String> paths) throws IOException {
    if (!isAsked(what)) {
      return;
    }
    byte[][] requests = paths.stream().map(LoadClient::get).toArray(byte[][]::new);
    LoadClient client = new LoadClient(new InetSocketAddress("127.0.0.1", port), requests);
    client.run(CONNECTIONS, WARM_UP * seconds, 0);
    ThreadTimes times = ThreadTimes.now();
    long before = processNanos();
    LoadClient.Outcome outcome = client.run(CONNECTIONS, 0, seconds);
    double server = (processNanos() - before - outcome.clientNanos()) / 1e3 / outcome.answers();
    ThreadTimes after = ThreadTimes.now();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | %.2f | %,d | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f |%n",
        what,
        outcome.perSecond(),
        outcome.medianMillis(),
        outcome.p99Millis(),
        outcome.bytes() / Math.max(1, outcome.answers()),
        server,
        after.since(times, "event loop") / outcome.answers(),
        after.since(times, "search") / outcome.answers(),
        after.since(times, "compiler") / outcome.answers(),
        after.since(times, "memory") / outcome.answers(),
        outcome.clientNanos() / 1e3 / outcome.answers());
  }

  private boolean isAsked(String what) {
    return only.stream().anyMatch(what::contains);
  }

  private static int port(ReactiveWebServerApplicationContext context) {
    return Objects.requireNonNull(context.getWebServer(), "no server").getPort();
  }

  private static long processNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static ReactiveWebServerApplicationContext start(Path region, Path home) {
    SpringApplication application = new SpringApplication(NaersundApplication.class);
    application.addInitializers(
        context ->
            ((ReactiveWebServerApplicationContext) context)
                .registerBean("constant", RouterFunction.class, LoadNearest::constant));
    return (ReactiveWebServerApplicationContext)
        application.run(
            "--naersund.region=" + region,
            "--naersund.home=" + home,
            "--server.address=127.0.0.1",
            "--server.port=0");
  }
}
