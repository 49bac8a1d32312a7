package dk.naersund.bench;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.GraphImport;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.profiles.ProfileFiles;
import dk.naersund.streets.internal.reach.ReachStreets;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A map as the program has it in memory: its own import, its own profiles, its own snapping, with
 * each step told by the clock.
 */
record ReachStreetMap(
    StreetMap map, List<EdgeCosts> profiles, NetworkSnapper snapper, ReachStreets streets) {
  private static final Path PROFILES = Path.of("maps/profiles");

  /**
   * Loads what is prepared in the folder, and prepares what is not.
   *
   * @param only ids of the profiles; empty for all
   */
  static ReachStreetMap open(Path file, Path folder, Set<String> only) throws IOException {
    Clock clock = new Clock();
    if (!Files.exists(folder.resolve("imported"))) {
      Files.createDirectories(folder);
      GraphImport.run(file, folder);
      Files.createFile(folder.resolve("imported"));
      clock.say("map read from its file");
    }
    StreetMap map = StreetMap.load(folder);
    clock.say("map loaded");
    List<EdgeCosts> profiles =
        ProfileFiles.list(PROFILES).stream()
            .map(ProfileFiles::read)
            .filter(rules -> only.isEmpty() || only.contains(rules.profile().id()))
            .<EdgeCosts>map(rules -> new ProfileCosts(map, rules))
            .toList();
    NetworkSnapper snapper = new NetworkSnapper(map, profiles);
    clock.say("costs and snapping of " + profiles.size() + " profiles");
    ReachStreets streets = ReachStreets.open(map.graph(), profiles, folder);
    clock.say("hierarchies of " + profiles.size() + " profiles");
    System.out.printf(
        Locale.ROOT,
        "%s: %,d nodes, %,d edges%n",
        file.getFileName(),
        map.graph().getNodes(),
        map.graph().getEdges());
    return new ReachStreetMap(map, profiles, snapper, streets);
  }

  /** The costs of one profile. */
  EdgeCosts profile(String id) {
    return profiles.stream().filter(one -> one.profile().equals(id)).findFirst().orElseThrow();
  }

  /** Tells how long it is since it told last. */
  static final class Clock {
    private long last = System.nanoTime();

    void say(String what) {
      long now = System.nanoTime();
      System.out.printf(Locale.ROOT, "%s: %.2f s%n", what, (now - last) / 1e9);
      last = now;
    }
  }
}
