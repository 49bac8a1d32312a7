package dk.naersund.streets.internal.ways;

import dk.naersund.streets.TestMaps;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.GraphImport;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.profiles.ProfileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Streets of a map file without the network around them. */
public final class TestStreets {
  private TestStreets() {}

  /** Imports a map into a new folder and loads it. */
  public static StreetMap load(Path map, Path folder) throws IOException {
    Path graph = Files.createTempDirectory(folder, "graph");
    GraphImport.run(map, graph);
    return StreetMap.load(graph);
  }

  /** What one of the program's own profiles pays. */
  public static ProfileCosts costs(StreetMap map, String profile) {
    return new ProfileCosts(map, ProfileFiles.read(TestMaps.PROFILES.resolve(profile + ".yaml")));
  }
}
