package dk.naersund.bench;

import dk.naersund.Instance;
import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.realdata.Points;
import dk.naersund.realdata.RealRegion;
import dk.naersund.search.Nearest;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import reactor.core.publisher.Flux;

/**
 * What our own calendar adds to a search, from the database on: 200 sites of one kind on the
 * Capital Region, each with an opening series of 56 times a day for 180 days, some two million
 * slots in all, in the program's own PostgreSQL. Run it once to have the slots made, and again,
 * with the same folder, to measure. Arguments: a folder, which is kept; seconds for each row, 0 to
 * make the slots only.
 */
public final class OwnCalendarBenchmark {
  private static final long SEED = 20_261_122;
  private static final int SITES = 200;
  private static final int QUESTIONS = 5_000;
  private static final int ROUNDS = 2;
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final List<String> HOURS =
      List.of("Mo-Fr 08:00-16:00; PH off", "Mo-Fr 08:00-20:00; Sa-Su 10:00-14:00; PH off");

  private OwnCalendarBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    double seconds = Double.parseDouble(args[1]);
    Random random = new Random(SEED);
    RealRegion region =
        new RealRegion("hovedstaden", "Hovedstaden", new BoundingBox(11.69, 54.98, 15.16, 56.21))
            .withProviders(random, SITES, 1, HOURS);
    Path data = region.write(folder.resolve("region"), "osm/hovedstaden-roads-geofa.osm.pbf");
    List<Position> from = Points.near(data.resolve("streets.osm.pbf"), random, QUESTIONS);
    String kind = region.kinds().getFirst();
    LocalDate today = LocalDate.now(ZONE);
    StringBuilder calendar = new StringBuilder("series:\n");
    for (int i = 0; i < SITES; i++) {
      calendar.append(
          "  - {site: yder-%d, service: %s, days: [mo, tu, we, th, fr, sa, su], from: \"08:00\", to: \"22:00\", minutes: 15, seats: 1, first: %s, onHolidays: true}%n"
              .formatted(i, kind, today));
    }
    Files.writeString(data.resolve("calendar.yaml"), calendar);
    long started = System.nanoTime();
    try (Instance program = Instance.start(folder.resolve("home"), "--naersund.region=" + data)) {
      FreeTimes times = program.get(FreeTimes.class);
      System.out.printf(
          Locale.ROOT,
          "%n- started in %.1f s, %,d free slots known then%n",
          (System.nanoTime() - started) / 1e9,
          count(times.current(), kind));
      if (seconds == 0) {
        made(times, kind);
      } else {
        measure(program, times, kind, from, seconds);
      }
    }
    System.exit(0);
  }

  /** Waits until the slots are made: until there are no more than ten seconds ago. */
  private static void made(FreeTimes times, String kind) {
    long started = System.nanoTime();
    Flux.interval(java.time.Duration.ofSeconds(10))
        .map(tick -> count(times.current(), kind))
        .doOnNext(
            now ->
                System.out.printf(
                    Locale.ROOT, "%,d slots, %.0f s%n", now, (System.nanoTime() - started) / 1e9))
        .buffer(2, 1)
        .filter(two -> two.getFirst() > 0 && two.getFirst().equals(two.getLast()))
        .blockFirst();
  }

  private static long count(FreeTimesSnapshot free, String kind) {
    long[] count = new long[1];
    for (ServiceAtSiteId at : free.known()) {
      free.at(at.site(), kind)
          .visit(
              0,
              Long.MAX_VALUE,
              (start, minutes, seats) -> {
                count[0]++;
                return true;
              });
    }
    return count[0];
  }

  private static void measure(
      Instance program, FreeTimes times, String kind, List<Position> from, double seconds) {
    Worlds worlds = program.get(Worlds.class);
    LocalDate tuesday =
        LocalDate.now(ZONE).plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    Instant day = tuesday.atTime(10, 0).atZone(ZONE).toInstant();
    Instant evening = tuesday.atTime(22, 0).atZone(ZONE).toInstant();
    Nearest without =
        Nearest.over(worlds, FreeTimes.none(), program.get(Texts.class), Clock.system(ZONE));
    System.out.printf(
        Locale.ROOT,
        "- %d sites, %,d slots in PostgreSQL; %d questions; 10 results on foot; seed %d; load"
            + " %.1f%n%n| free times | when | answers | results | processor µs | median µs | p99"
            + " µs |%n|---|---|---:|---:|---:|---:|---:|%n",
        SITES,
        count(times.current(), kind),
        QUESTIONS,
        SEED,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    for (int round = 0; round <= ROUNDS; round++) {
      boolean print = round > 0;
      FreeTimesBenchmark.row("none", "10.00", without, kind, from, day, seconds, print);
      FreeTimesBenchmark.row("none", "22.00", without, kind, from, evening, seconds, print);
      Nearest with = program.get(Nearest.class);
      FreeTimesBenchmark.row("own calendar", "10.00", with, kind, from, day, seconds, print);
      FreeTimesBenchmark.row("own calendar", "22.00", with, kind, from, evening, seconds, print);
    }
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%nheap in use: %,d MB%n",
        (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }
}
