package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records to file to tables to records: what comes back is what went in, to the last digit. */
class RegistryRoundTripTest {
  private static final int ROUNDS = 8;

  @Test
  void whatComesBackIsWhatWentIn(@TempDir Path folder) throws IOException {
    long seed = new Random().nextLong();
    for (int round = 0; round < ROUNDS; round++) {
      RegistrySnapshot before = RandomRegistry.of(seed + round, round * 20);
      byte[] json = export(before);
      Path file = Files.write(folder.resolve("registry.json"), json);

      RegistrySnapshot after = TestRegistry.load(TestDatabase.create(), file);

      String world = "RandomRegistry.of(" + (seed + round) + "L, " + round * 20 + ")";
      assertThat(parts(after)).as(world).containsExactlyElementsOf(parts(before));
      assertThat(export(after)).as(world).isEqualTo(json);
    }
  }

  private static List<Object> parts(RegistrySnapshot snapshot) {
    return List.of(
        List.copyOf(snapshot.organisations()),
        List.copyOf(snapshot.serviceKinds()),
        List.copyOf(snapshot.seasons()),
        List.copyOf(snapshot.services()),
        List.copyOf(snapshot.sites()));
  }

  private static byte[] export(RegistrySnapshot snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegistryJson.write(snapshot, out);
    return out.toByteArray();
  }
}
