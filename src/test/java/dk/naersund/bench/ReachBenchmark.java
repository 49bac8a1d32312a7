package dk.naersund.bench;

import dk.naersund.geo.Position;
import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.text.internal.MessageTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Measures the reach index on a map with 3,000 places, one thread, and prints tables. Arguments
 * (all may be left out, from the last on): map file; folder for prepared files; seed; parts, of
 * {@code start}, {@code aims}, {@code others}, {@code peer}, {@code edits}, {@code memory};
 * profiles that are asked.
 */
public final class ReachBenchmark {
  private static final Path REGISTER =
      Path.of("../shared/data/facilities/ydernummer-providers-hovedstaden.csv");
  private static final int PLACES = 3000;
  private static final int EDITS = 3000;

  private final Path file;
  private final Path folder;
  private final long seed;

  private ReachBenchmark(Path file, Path folder, long seed) {
    this.file = file;
    this.folder = folder;
    this.seed = seed;
  }

  public static void main(String[] args) throws IOException {
    Path file =
        Path.of(args.length > 0 ? args[0] : "../shared/data/osm/hovedstaden-roads-geofa.osm.pbf");
    Path folder = Path.of(args.length > 1 ? args[1] : "target/reach-benchmark");
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 20261122;
    List<String> parts = list(args.length > 3 ? args[3] : "start,aims,others,peer,edits,memory");
    List<String> profiles = list(args.length > 4 ? args[4] : "walk,car");
    new ReachBenchmark(file, folder.resolve(file.getFileName().toString()), seed)
        .run(parts, profiles);
  }

  private static List<String> list(String argument) {
    return Arrays.asList(argument.split(","));
  }

  private void run(List<String> parts, List<String> profiles) throws IOException {
    System.out.printf(Locale.ROOT, "seed %d; Java %s%n", seed, System.getProperty("java.version"));
    if (parts.contains("start")) {
      start();
    }
    Set<String> loaded =
        parts.contains("edits") || parts.contains("memory") ? Set.of() : Set.copyOf(profiles);
    ReachStreetMap region = ReachStreetMap.open(file, folder, loaded);
    ReachPlaces places = ReachPlaces.of(region, REGISTER, PLACES, new Random(seed));
    ReachStreetMap.Clock clock = new ReachStreetMap.Clock();
    ReachIndex index = region.streets().index(region.snapper(), places.placements());
    clock.say("index of 3,000 places");
    for (String profile : profiles) {
      System.out.println("\n" + profile);
      ReachQuestions questions = new ReachQuestions(places, index, profile);
      System.out.println(ReachTable.HEAD);
      if (parts.contains("aims")) {
        questions.aims();
      }
      if (parts.contains("others")) {
        questions.others();
      }
      if (parts.contains("peer")) {
        new ReachPeer(file, folder, places, questions.origins()).run(profile, index);
      }
    }
    if (parts.contains("edits")) {
      edits(places, index);
    }
    if (parts.contains("memory")) {
      ReachMemory.print(region, index);
    }
  }

  /** What the program itself does at its first start with a map, and at the next. */
  private void start() {
    Path home = folder.resolve("home-" + System.nanoTime());
    for (String what : List.of("prepared from the map file", "loaded again")) {
      ReachStreetMap.Clock clock = new ReachStreetMap.Clock();
      try (StreetNetwork network =
          StreetNetwork.open(file, Path.of("maps/profiles"), home, new MessageTexts())) {
        clock.say("%d profiles %s".formatted(network.profiles().size(), what));
      }
    }
  }

  private static void edits(ReachPlaces places, ReachIndex before) {
    String profiles = places.region().profiles().size() + " profiles, snapping included";
    System.out.println("\nedits\n" + ReachTable.HEAD);
    ReachIndex[] index = {before};
    Random random = places.random();
    List<Position> at = places.at();
    ReachTable.measure(
        "moving one place, " + profiles,
        EDITS,
        EDITS,
        i -> {
          Position to = at.get(random.nextInt(at.size()));
          Placement moved = places.placement(random.nextInt(at.size()), to);
          index[0] = index[0].with(List.of(moved));
        });
    ReachTable.measure(
        "adding one place, " + profiles,
        0,
        EDITS,
        i -> {
          Position to = at.get(random.nextInt(at.size()));
          index[0] = index[0].with(List.of(places.placement(at.size() + i, to)));
        });
  }
}
