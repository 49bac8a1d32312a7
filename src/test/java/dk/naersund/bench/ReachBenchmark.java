package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.Snapper;
import dk.naersund.streets.internal.reach.ReachStreets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Measures the reach index on the Capital Region with 3,000 places, one thread, and prints a table.
 * Arguments: folder of the data, folder for prepared files, seed (each may be left out).
 */
public final class ReachBenchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final int WARM_UP = 20_000;
  private static final int TIMES = 20_000;
  private static long sink;

  private final Random random;
  private final ReachRegion region;
  private final List<Position> places;
  private final List<Snapped> origins = new ArrayList<>();

  private ReachBenchmark(Path data, Path folder, long seed) throws IOException {
    random = new Random(seed);
    region = new ReachRegion(data.resolve("osm/hovedstaden-roads-geofa.osm.pbf"), folder, true);
    places = places(data.resolve("facilities/ydernummer-providers-hovedstaden.csv"));
  }

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/data");
    Path folder = Path.of(args.length > 1 ? args[1] : "target/reach-benchmark");
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261122;
    System.out.println("seed " + seed);
    new ReachBenchmark(data, folder, seed).run(folder);
  }

  private List<Position> places(Path csv) throws IOException {
    List<Position> all = new ArrayList<>();
    for (String line : Files.readAllLines(csv).subList(1, (int) Files.lines(csv).count())) {
      String[] fields = line.split(",");
      all.add(
          new Position(
              Double.parseDouble(fields[fields.length - 2]),
              Double.parseDouble(fields[fields.length - 1])));
    }
    Collections.shuffle(all, random);
    return all.subList(0, 3000);
  }

  private void run(Path folder) {
    region.profiles.forEach(
        costs -> {
          try {
            Files.deleteIfExists(folder.resolve("reach-" + costs.profile() + ".bin"));
          } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
          }
        });
    long start = System.nanoTime();
    ReachStreets.open(region.graph(), region.profiles, folder);
    say("prepare and save 3 profiles: %.2f s", start);
    start = System.nanoTime();
    ReachStreets streets = ReachStreets.open(region.graph(), region.profiles, folder);
    say("reload 3 profiles: %.2f s", start);
    Snapper snapper = region.snapper();
    List<Placement> placements = new ArrayList<>();
    for (int number = 0; number < places.size(); number++) {
      placements.add(placement(number, places.get(number)));
    }
    start = System.nanoTime();
    ReachIndex index = streets.index(snapper, placements);
    say("index 3,000 placements, 3 profiles: %.2f s", start);
    for (var costs : region.profiles) {
      System.out.printf(
          "hierarchy of %s: %.1f MB%n", costs.profile(), streets.bytes(costs.profile()) / 1e6);
    }
    for (String profile : List.of("walk", "car")) {
      origins.clear();
      while (origins.size() < 10_000) {
        Position near = places.get(random.nextInt(places.size()));
        Position at =
            new Position(
                near.lat() + random.nextGaussian() * 0.02,
                near.lon() + random.nextGaussian() * 0.035);
        snapper.snap(at, profile, 300).ifPresent(origins::add);
      }
      System.out.println("\n" + profile + "\n" + ReachTable.HEAD);
      questions(index, snapper, profile);
      sweep(index, profile);
      ReachPeer.of(region, places, profile, origins).run(profile, index, filter(-1));
      System.gc();
    }
    System.out.println("\nedits\n" + ReachTable.HEAD);
    edits(index);
  }

  private void questions(ReachIndex index, Snapper snapper, String profile) {
    ReachTable.measure(
        "snapping alone (GraphHopper's location index)",
        WARM_UP,
        TIMES,
        i -> sink += snapper.snap(origin(i).asked(), profile, 300).isPresent() ? 1 : 0);
    for (Direction direction : Direction.values()) {
      nearest(index, "10 nearest, all qualify, " + direction, filter(-1), direction);
      nearest(index, "10 nearest, 10 % qualify, by label, " + direction, filter(1), direction);
      nearest(index, "10 nearest, 0.2 % qualify, by label, " + direction, filter(2), direction);
    }
    PlacementFilter tenth = new PlacementFilter(-1, DAY, DAY, number -> number % 10 == 3);
    nearest(index, "10 nearest, 10 % qualify, by judging", tenth, Direction.TO_PLACE);
    PlacementFilter rare = new PlacementFilter(-1, DAY, DAY, number -> number % 500 == 3);
    nearest(index, "10 nearest, 0.2 % qualify, by judging", rare, Direction.TO_PLACE);
    ReachTable.measure(
        "10 nearest, 10 % qualify, by label, snapping included",
        WARM_UP,
        TIMES,
        i ->
            take(
                index.nearest(
                    snapper.snap(origin(i).asked(), profile, 300).orElseThrow(),
                    Direction.TO_PLACE,
                    filter(1))));
    int[] all = random.ints(0, 3000).distinct().limit(3000).toArray();
    reach(index, "times to all 3,000", all);
    reach(index, "times to 10 given", random.ints(10, 0, 3000).toArray());
    reach(index, "times to 100 given", random.ints(100, 0, 3000).toArray());
  }

  private static PlacementFilter filter(int label) {
    return PlacementFilter.of(label, DAY);
  }

  private void nearest(ReachIndex index, String what, PlacementFilter filter, Direction direction) {
    ReachTable.measure(
        what, WARM_UP, TIMES, i -> take(index.nearest(origin(i), direction, filter)));
  }

  private void reach(ReachIndex index, String what, int[] numbers) {
    ReachTable.measure(
        what,
        WARM_UP / 2,
        TIMES,
        i -> sink += index.reach(origin(i), Direction.TO_PLACE, numbers).size());
  }

  private static void take(Iterator<Reached> nearest) {
    for (int i = 0; i < 10 && nearest.hasNext(); i++) {
      sink += nearest.next().millis();
    }
  }

  private Snapped origin(int number) {
    return origins.get(number % origins.size());
  }

  private Placement placement(int number, Position at) {
    Set<Integer> labels = new HashSet<>(Set.of(3 + number % 20));
    if (number % 10 == 3) {
      labels.add(1);
    }
    if (number % 500 == 3) {
      labels.add(2);
    }
    return new Placement(number, at, Set.of("walk", "bike", "car"), labels, null, null);
  }

  private void sweep(ReachIndex index, String profile) {
    ReachTable.measure(
        "one to all: nearest of 300 places for every node, " + profile,
        5,
        20,
        i ->
            sink +=
                index
                    .times(
                        new Origins(profile, List.of(Optional.of(origin(i)))),
                        Direction.TO_PLACE,
                        filter(1))
                    .placement(0));
  }

  private void edits(ReachIndex index) {
    ReachIndex[] current = {index};
    ReachTable.measure(
        "moving one place, 3 profiles, snapping included",
        2000,
        4000,
        i -> {
          Position to = places.get(random.nextInt(places.size()));
          Placement moved = placement(random.nextInt(3000), to);
          current[0] = current[0].with(List.of(moved));
        });
  }

  private static void say(String what, long start) {
    System.out.printf(java.util.Locale.ROOT, what + "%n", (System.nanoTime() - start) / 1e9);
  }
}
