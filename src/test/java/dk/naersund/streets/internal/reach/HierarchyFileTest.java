package dk.naersund.streets.internal.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchyFileTest {
  private final RandomStreets world = new RandomStreets(new Random(3), 400, 700, true);

  @Test
  void comesBackAsItWas(@TempDir Path folder) throws IOException {
    for (var costs : world.profiles) {
      SearchGraph graph = SearchGraph.of(world.streets, costs);
      FlatHierarchy built = HierarchyBuilder.build(graph);
      HierarchyFile file = new HierarchyFile(folder.resolve("sub/" + costs.profile()), graph);
      assertThat(file.load()).isEmpty();
      file.save(built);
      FlatHierarchy loaded = file.load().orElseThrow();
      assertThat(loaded.rank).isEqualTo(built.rank);
      assertThat(loaded.first).isEqualTo(built.first);
      assertThat(loaded.arcs).isEqualTo(built.arcs);
      assertThat(loaded.details).isEqualTo(built.details);
    }
  }

  @Test
  void isNotTakenForOtherStreetsNorWhenDamaged(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("walk");
    SearchGraph walk = SearchGraph.of(world.streets, world.profile("walk"));
    SearchGraph wheels = SearchGraph.of(world.streets, world.profile("wheels"));
    new HierarchyFile(path, walk).save(HierarchyBuilder.build(walk));
    assertThat(new HierarchyFile(path, wheels).load()).isEmpty();
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length / 2] ^= 1;
    Files.write(path, bytes);
    assertThat(new HierarchyFile(path, walk).load()).isEmpty();
    Files.write(path, new byte[] {1, 2, 3});
    assertThat(new HierarchyFile(path, walk).load()).isEmpty();
  }

  @Test
  void streetsOpenFromTheFolderTheSecondTime(@TempDir Path folder) throws IOException {
    ReachStreets.open(world.streets, world.profiles, folder);
    var written = Files.getLastModifiedTime(folder.resolve("reach-car.bin"));
    ReachStreets.open(world.streets, world.profiles, folder);
    assertThat(Files.getLastModifiedTime(folder.resolve("reach-car.bin"))).isEqualTo(written);
  }
}
