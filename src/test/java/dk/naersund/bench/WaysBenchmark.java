package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import dk.naersund.text.internal.MessageTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Measures one way in words and the safest known one, one thread, and prints a table. Arguments:
 * folder of the data, folder for prepared files, seed (each may be left out).
 */
public final class WaysBenchmark {
  private static final int WAYS = 200;
  private static final int TRIES = 40_000;
  private static final double SNAP_METRES = 50;
  private static final String GIVEN_UP = "Vi nåede ikke at lede alle steder.";

  /** A map, the part of it that is built up, and how far the ways lead. */
  private record Row(String map, Box box, List<String> profiles, double near, double far) {}

  private record Box(double south, double west, double north, double east) {
    Position random(Random random) {
      return new Position(
          south + random.nextDouble() * (north - south),
          west + random.nextDouble() * (east - west));
    }
  }

  private static final Box OESTERBRO = new Box(55.685, 12.55, 55.725, 12.61);
  private static final Box REGION = new Box(55.60, 12.25, 55.95, 12.62);

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "oesterbro-2022", OESTERBRO, List.of("walk", "rollator", "wheelchair"), 300, 3_000),
          new Row(
              "hovedstaden-roads-geofa",
              REGION,
              List.of("walk", "rollator", "wheelchair"),
              300,
              3_000),
          new Row("hovedstaden-roads-geofa", REGION, List.of("wheelchair", "car"), 3_000, 10_000));

  private WaysBenchmark() {}

  public static void main(String[] args) {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    Path folder = Path.of(args.length > 1 ? args[1] : "target/ways-benchmark");
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261122;
    System.out.println("seed " + seed);
    System.out.println(
        "| map, profile, metres by crow | ways | fastest in words, median / p99 ms | safest known,"
            + " median / p99 / max ms | in doubt on the fastest | safer one known | given up |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    for (Row row : ROWS) {
      Path map = data.resolve("osm/" + row.map + ".osm.pbf");
      try (StreetNetwork network =
          StreetNetwork.open(map, Path.of("maps/profiles"), folder, new MessageTexts())) {
        for (String profile : row.profiles) {
          measure(network, row, profile, new Random(seed));
        }
      }
    }
  }

  private static void measure(StreetNetwork network, Row row, String profile, Random random) {
    List<Double> fast = new ArrayList<>();
    List<Double> safe = new ArrayList<>();
    int doubtful = 0;
    int safer = 0;
    int givenUp = 0;
    for (int i = 0; i < TRIES && fast.size() < 2 * WAYS; i++) {
      Position from = row.box.random(random);
      Position door = around(from, row, random);
      Optional<Snapped> origin = network.snap(from, profile);
      if (origin.isEmpty() || origin.get().metres() > SNAP_METRES) {
        continue;
      }
      long start = System.nanoTime();
      Optional<Way> fastest = network.fastest(origin.get(), door, Direction.TO_PLACE);
      long between = System.nanoTime();
      if (fastest.isEmpty()) {
        continue;
      }
      long again = System.nanoTime();
      Way safest = network.safestKnown(origin.get(), door, Direction.TO_PLACE).orElseThrow();
      long end = System.nanoTime();
      fast.add((between - start) / 1e6);
      safe.add((end - again) / 1e6);
      // The first half only warms up.
      if (fast.size() > WAYS) {
        doubtful += fastest.get().doubt().unknownMetres() > 2 * SNAP_METRES ? 1 : 0;
        double less = fastest.get().doubt().unknownMetres() - safest.doubt().unknownMetres();
        safer += less > 1 ? 1 : 0;
        givenUp += isGivenUp(safest) ? 1 : 0;
      }
    }
    double[] fastSorted = sorted(fast);
    double[] safeSorted = sorted(safe);
    int ways = safeSorted.length;
    System.out.printf(
        Locale.ROOT,
        "| %s, %s, %,.0f to %,.0f | %d | %.2f / %.1f | %.2f / %.1f / %.0f | %d %% | %d %% | %d |%n",
        row.map,
        profile,
        row.near,
        row.far,
        ways,
        at(fastSorted, 0.5),
        at(fastSorted, 0.99),
        at(safeSorted, 0.5),
        at(safeSorted, 0.99),
        at(safeSorted, 1),
        100 * doubtful / Math.max(1, ways),
        100 * safer / Math.max(1, ways),
        givenUp);
  }

  private static Position around(Position from, Row row, Random random) {
    double metres = row.near + random.nextDouble() * (row.far - row.near);
    double angle = random.nextDouble() * 2 * Math.PI;
    double degrees = Math.toDegrees(metres / Position.EARTH_RADIUS_METRES);
    double lon = degrees * Math.sin(angle) / Math.cos(Math.toRadians(from.lat()));
    return new Position(from.lat() + degrees * Math.cos(angle), from.lon() + lon);
  }

  private static boolean isGivenUp(Way way) {
    return way.steps().stream()
        .anyMatch(step -> step.note() != null && step.note().da().contains(GIVEN_UP));
  }

  private static double[] sorted(List<Double> millis) {
    double[] measured =
        millis.stream().skip(Math.min(WAYS, millis.size())).mapToDouble(one -> one).toArray();
    Arrays.sort(measured);
    return measured;
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }
}
