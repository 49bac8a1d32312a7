package dk.naersund.bench;

import dk.naersund.ForeignSystems;
import dk.naersund.ForeignSystems.Manner;
import dk.naersund.Instance;
import dk.naersund.PassingClock;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.realdata.Points;
import dk.naersund.realdata.RealRegion;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * {@code /nearest} of the whole program under load while the booking systems of others are well,
 * slow, broken or away: 200 sites of one kind on the Capital Region, half of them told by a FHIR
 * server, half by SMART Scheduling Links, both on a port of this machine. After each change the
 * clock is put forward, so that what was told last has grown old. Arguments, each may be left out:
 * a folder for prepared data, seconds to measure each row.
 */
public final class LoadSources {
  private static final long SEED = 20_261_122;
  private static final int SITES = 200;
  private static final int SLOTS_EACH = 48;
  private static final int QUESTIONS = 5_000;
  private static final int LOOKED_AT = 200;
  private static final int CONNECTIONS = 32;

  /** Warming up takes so many times as long as measuring a row. */
  private static final int WARM_UP = 8;

  private static final int EVERY_SECONDS = 5;
  private static final int TIMEOUT_SECONDS = 3;
  private static final Duration OLD = Duration.ofMinutes(16);
  private static final String AT = "2026-11-24T12:00";
  private static final Instant START =
      LocalDateTime.parse("2026-11-24T08:00").atZone(ZoneId.of("Europe/Copenhagen")).toInstant();
  private static final List<String> HOURS =
      List.of("Mo-Fr 08:00-16:00; PH off", "Mo-Fr 08:00-20:00; Sa-Su 10:00-14:00; PH off");

  private final double seconds;
  private final PassingClock clock = new PassingClock(START);
  private final List<String> paths = new ArrayList<>();

  private LoadSources(double seconds) {
    this.seconds = seconds;
  }

  public static void main(String[] args) throws IOException {
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("naersund-load");
    new LoadSources(args.length > 1 ? Double.parseDouble(args[1]) : 8).run(folder);
    System.exit(0);
  }

  private void run(Path folder) throws IOException {
    Random random = new Random(SEED);
    RealRegion region =
        new RealRegion("hovedstaden", "Hovedstaden", new BoundingBox(11.69, 54.98, 15.16, 56.21))
            .withProviders(random, SITES, 1, HOURS);
    Path data = region.write(folder.resolve("region"), "osm/hovedstaden-roads-geofa.osm.pbf");
    for (Position from : Points.near(data.resolve("streets.osm.pbf"), random, QUESTIONS)) {
      paths.add(
          String.format(
              Locale.ROOT,
              "/api/v1/nearest?lat=%.6f&lon=%.6f&mode=walk&limit=3&at=%s&service=%s",
              from.lat(),
              from.lon(),
              AT,
              region.kinds().getFirst()));
    }
    System.out.printf(
        Locale.ROOT,
        "%n- %d cores, load %.1f at the start; %d sites, %d slots each at the FHIR server, asked"
            + " every %d s, %d s at most; %d connections; seed %d%n%n"
            + "| the systems of others | answers/s | median ms | p99 ms | what %d answers say of"
            + " their results |%n|---|---:|---:|---:|---|%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        SITES,
        SLOTS_EACH,
        EVERY_SECONDS,
        TIMEOUT_SECONDS,
        CONNECTIONS,
        SEED,
        LOOKED_AT);
    Path slots = data.resolve("slots.yaml");
    List<ServiceAtSiteId> all = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      all.add(new ServiceAtSiteId("yder-" + i, region.kinds().getFirst()));
    }
    try (ForeignSystems systems =
        new ForeignSystems(
            clock, all.subList(0, SITES / 2), all.subList(SITES / 2, SITES), SLOTS_EACH)) {
      Files.writeString(slots, systems.slotsYaml(EVERY_SECONDS, TIMEOUT_SECONDS));
      try (Instance program = start(folder, data)) {
        load(program, WARM_UP * seconds, 0);
        for (Manner manner : Manner.values()) {
          change(systems, manner, program);
          row(manner.name(), program);
        }
        change(systems, Manner.WELL, program);
        row("WELL again", program);
      }
    }
    Files.delete(slots);
  }

  private Instance start(Path folder, Path data) {
    return Instance.start(
        clock, folder.resolve("home"), "--naersund.region=" + data, "--logging.level.root=warn");
  }

  /** Waits until the program has noticed, and lets what was told grow old. */
  private void change(ForeignSystems systems, Manner manner, Instance program) {
    systems.behave(manner);
    String health = manner == Manner.WELL ? "UP" : "DEGRADED";
    if (manner != Manner.WELL) {
      clock.putForward(OLD);
    }
    Flux.interval(Duration.ZERO, Duration.ofMillis(200))
        .onBackpressureDrop()
        .map(tick -> slots(program))
        .filter(
            slots ->
                slots.path("status").asString().equals(health)
                    && !slots.path("description").asString().contains("never"))
        .blockFirst(Duration.ofSeconds(60));
  }

  private static JsonNode slots(Instance program) {
    return program.http().get("/actuator/health").json().path("components").path("slots");
  }

  private LoadClient.Outcome load(Instance program, double warmUp, double measured)
      throws IOException {
    byte[][] requests = paths.stream().map(LoadClient::get).toArray(byte[][]::new);
    return new LoadClient(new InetSocketAddress("127.0.0.1", program.port()), requests)
        .run(CONNECTIONS, warmUp, measured);
  }

  private void row(String what, Instance program) throws IOException {
    LoadClient.Outcome outcome = load(program, 1, seconds);
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | %.2f | %s |%n",
        what,
        outcome.perSecond(),
        outcome.medianMillis(),
        outcome.p99Millis(),
        said(program));
  }

  /** How many results say what, how many of them name a time, and how old that is. */
  private String said(Instance program) {
    Map<String, Integer> confidences = new TreeMap<>();
    int times = 0;
    Duration oldest = Duration.ZERO;
    for (String path : paths.subList(0, LOOKED_AT)) {
      for (JsonNode result : program.http().get(path).json().path("results")) {
        JsonNode free = result.path("nextFree");
        confidences.merge(free.path("confidence").asString("untold"), 1, Integer::sum);
        times += free.path("at").isString() ? 1 : 0;
        if (free.path("asOf").isString()) {
          Duration age =
              Duration.between(Instant.parse(free.path("asOf").asString()), clock.instant());
          oldest = age.compareTo(oldest) > 0 ? age : oldest;
        }
      }
    }
    return "%s; %d name a time; the oldest is %d min %d s old"
        .formatted(confidences, times, oldest.toMinutes(), oldest.toSecondsPart());
  }
}
