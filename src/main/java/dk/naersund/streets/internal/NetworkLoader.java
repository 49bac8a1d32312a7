package dk.naersund.streets.internal;

import dk.naersund.platform.Progress;
import dk.naersund.platform.StartupProblem;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.landmarks.LandmarkImport;
import dk.naersund.streets.internal.landmarks.Landmarks;
import dk.naersund.streets.internal.network.Fingerprint;
import dk.naersund.streets.internal.network.GraphImport;
import dk.naersund.streets.internal.network.MapFile;
import dk.naersund.streets.internal.network.PreparedFolder;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.profiles.ProfileFiles;
import dk.naersund.streets.internal.profiles.ProfileRules;
import dk.naersund.streets.internal.reach.ReachStreets;
import dk.naersund.streets.internal.snap.NetworkSnapper;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prepares a street network, or loads one that was prepared before. */
public final class NetworkLoader {
  /** What is prepared once and loaded from there. */
  private record Streets(StreetMap map, Landmarks landmarks) {}

  private NetworkLoader() {}

  /** See {@link StreetNetwork#open}. */
  public static StreetNetwork open(Path map, Path profiles, Path home, Texts texts) {
    MapFile.check(map);
    List<Path> profileFiles = ProfileFiles.list(profiles);
    List<ProfileRules> rules = profileFiles.stream().map(ProfileFiles::read).toList();
    List<Path> sources = new ArrayList<>(profileFiles);
    sources.addFirst(map);
    String version = Fingerprint.of(sources);
    PreparedFolder folder = new PreparedFolder(home, version);
    try {
      Streets streets = load(map, folder);
      folder.used();
      return network(version, streets, rules, folder.path(), texts);
    } catch (IOException | UncheckedIOException e) {
      throw new StartupProblem(
          "The street network cannot be kept in " + folder.path() + ": " + e.getMessage(),
          "The program must be able to read and write there; choose another folder with"
              + " --naersund.home.",
          e);
    }
  }

  private static Streets load(Path map, PreparedFolder folder) throws IOException {
    if (folder.isComplete()) {
      try {
        return read(folder);
      } catch (IOException | RuntimeException e) {
        // Whatever is wrong with the prepared files, the map is still there to make them anew.
        folder.discard();
      }
    }
    folder.write(
        unfinished -> {
          try {
            GraphImport.run(map, unfinished);
            LandmarkImport.run(map, unfinished);
          } catch (RuntimeException e) {
            throw MapFile.broken(map, e);
          }
        });
    return read(folder);
  }

  private static Streets read(PreparedFolder folder) throws IOException {
    try (Progress progress = Progress.of("Streets: loading")) {
      StreetMap map = StreetMap.load(folder.path());
      Landmarks landmarks = Landmarks.read(folder.path());
      progress.done(
          String.format(Locale.ROOT, "%,d edges, %,d landmarks", map.edges(), landmarks.size()));
      return new Streets(map, landmarks);
    }
  }

  private static StreetNetwork network(
      String version, Streets streets, List<ProfileRules> rules, Path folder, Texts texts) {
    StreetMap map = streets.map;
    List<ProfileCosts> costs;
    NetworkSnapper snapper;
    try (Progress progress = Progress.of("Streets: costs and snapping")) {
      costs = rules.parallelStream().map(one -> new ProfileCosts(map, one)).toList();
      snapper = new NetworkSnapper(map, costs);
      progress.done(costs.size() + " profiles");
    }
    try (Progress progress = Progress.of("Streets: hierarchies")) {
      ReachStreets reach = ReachStreets.open(map.graph(), List.copyOf(costs), folder);
      progress.done(costs.size() + " profiles");
      return new LoadedNetwork(version, map, streets.landmarks, costs, snapper, reach, texts);
    }
  }
}
