package dk.naersund.realdata;

import dk.naersund.NaersundApplication;
import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the main job on real maps and registers and prints a table: the whole Capital Region, a
 * piece with real addresses, a piece with real wheelchair tags. A program, not a test; it takes a
 * few minutes and a folder for its data as its argument.
 */
public final class RealInput {
  private static final int SEARCHES = 1_000;
  private static final long SEED = 20_261_122;

  private record Row(
      String region,
      int sites,
      Duration cold,
      Duration warm,
      long megabytes,
      int answered,
      int empty,
      double medianMillis,
      double p99Millis) {}

  private RealInput() {}

  public static void main(String[] args) throws IOException {
    Path work = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("naersund-real");
    List<Row> rows =
        List.of(
            run(
                work,
                "osm/hovedstaden-roads-geofa.osm.pbf",
                new RealRegion(
                        "hovedstaden", "Hovedstaden", new BoundingBox(11.69, 54.98, 15.16, 56.21))
                    .withSor()),
            run(
                work,
                "osm/christianshavn-2017.osm.pbf",
                new RealRegion(
                        "christianshavn",
                        "Christianshavn",
                        new BoundingBox(12.57, 55.655, 12.62, 55.69))
                    .withSor()
                    .withAmenities(List.of("pharmacy", "clinic", "doctors", "dentist", "library"))),
            run(
                work,
                "osm/oesterbro-2022.osm.pbf",
                new RealRegion("oesterbro", "Østerbro", new BoundingBox(12.55, 55.69, 12.61, 55.73))
                    .withSor()
                    .withAmenities(
                        List.of("pharmacy", "clinic", "doctors", "dentist", "library"))));
    System.out.printf(
        Locale.ROOT,
        "%n%s, JDK %s, %d processors, %s, seed %d%n",
        System.getProperty("os.arch"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Instant.now(),
        SEED);
    System.out.println(
        "| region | sites | cold start | warm start | heap after | searches | without result |"
            + " median | p99 |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    for (Row row : rows) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %.1f s | %.1f s | %d MB | %,d | %,d | %.2f ms | %.2f ms |%n",
          row.region(),
          row.sites(),
          row.cold().toMillis() / 1e3,
          row.warm().toMillis() / 1e3,
          row.megabytes(),
          row.answered(),
          row.empty(),
          row.medianMillis(),
          row.p99Millis());
    }
  }

  private static Row run(Path work, String streets, RealRegion region) throws IOException {
    String name = Path.of(streets).getFileName().toString().split("[-.]")[0];
    Path folder = region.write(work.resolve(name), streets);
    Path home = work.resolve(name + "-home");
    long before = System.nanoTime();
    start(folder, home).close();
    Duration cold = Duration.ofNanos(System.nanoTime() - before);
    before = System.nanoTime();
    try (ConfigurableApplicationContext context = start(folder, home)) {
      Duration warm = Duration.ofNanos(System.nanoTime() - before);
      System.gc();
      long megabytes =
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
      return search(context.getBean(Nearest.class), name, region, cold, warm, megabytes, streets);
    }
  }

  private static ConfigurableApplicationContext start(Path folder, Path home) {
    return SpringApplication.run(
        NaersundApplication.class,
        "--naersund.region=" + folder,
        "--naersund.home=" + home,
        "--server.address=127.0.0.1",
        "--server.port=0");
  }

  private static Row search(
      Nearest nearest,
      String name,
      RealRegion region,
      Duration cold,
      Duration warm,
      long megabytes,
      String streets)
      throws IOException {
    Random random = new Random(SEED);
    List<Position> points = Points.near(SharedData.get(streets), random, SEARCHES);
    double[] millis = new double[SEARCHES];
    int empty = 0;
    String[] profiles = {"walk", "walk", "wheelchair", "rollator"};
    for (int i = 0; i < SEARCHES; i++) {
      String kind = region.kinds().get(random.nextInt(region.kinds().size()));
      NearestQuery query =
          new NearestQuery(
              kind,
              points.get(i),
              i % 3 == 0 ? List.of(Mode.WALK, Mode.BIKE, Mode.CAR) : List.of(Mode.WALK),
              profiles[random.nextInt(profiles.length)],
              Instant.parse("2026-11-24T09:00:00Z").plusSeconds(random.nextInt(86_400)),
              null,
              Set.of(),
              3,
              null,
              new Person(null, null, Answer.UNKNOWN));
      long started = System.nanoTime();
      NearestAnswer answer = nearest.find(query);
      millis[i] = (System.nanoTime() - started) / 1e6;
      empty += answer.results().isEmpty() ? 1 : 0;
      if (i < 7) {
        Told.print(name, query, answer);
      }
    }
    Arrays.sort(millis);
    return new Row(
        name,
        region.sites(),
        cold,
        warm,
        megabytes,
        SEARCHES,
        empty,
        millis[SEARCHES / 2],
        millis[SEARCHES * 99 / 100]);
  }
}
