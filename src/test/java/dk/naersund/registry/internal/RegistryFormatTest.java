package dk.naersund.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.registry.RandomRegistry;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records to file to records, without a database: many small registries. */
class RegistryFormatTest {
  private static final int ROUNDS = 300;

  @Test
  void readsWhatItWrites(@TempDir Path folder) throws IOException {
    long seed = new Random().nextLong();
    for (int round = 0; round < ROUNDS; round++) {
      RegistrySnapshot before = RandomRegistry.of(seed + round, round % 7);
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      RegistryJson.write(before, json);
      Path file = Files.write(folder.resolve("registry.json"), json.toByteArray());

      RegistryContent after = RegistryFile.read(file).content();

      assertThat(after)
          .as("RandomRegistry.of(" + (seed + round) + "L, " + round % 7 + ")")
          .isEqualTo(
              new RegistryContent(
                  before.invented(),
                  List.copyOf(before.organisations()),
                  List.copyOf(before.regions()),
                  List.copyOf(before.serviceKinds()),
                  List.copyOf(before.seasons()),
                  List.copyOf(before.services()),
                  List.copyOf(before.responsibilities()),
                  List.copyOf(before.sites())));
    }
  }
}
