package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.registry.RandomRegistry;
import dk.naersund.registry.RegistrySnapshot;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No bytes whatever stop the program: they are notices, each with its words and its place. */
class BrokenFileTest {
  private static final int FILES = 400;

  @ParameterizedTest
  @EnumSource(names = {"CSV", "GEOJSON", "HSDS", "SOR"})
  void noiseIsNotices(Format format) {
    Random random = new Random(20261122);
    for (int i = 0; i < FILES; i++) {
      byte[] noise = new byte[1 + random.nextInt(300)];
      random.nextBytes(noise);

      DryRun run = SmallRegistry.dryRun(format, noise, SmallRegistry.snapshot());

      assertThat(run.hasErrors()).as("file %d", i).isTrue();
      assertThat(run.proposed()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "GEOJSON", "HSDS"})
  void aDamagedExportIsNoticesOrReadable(Format format) {
    Random random = new Random(1122);
    RegistrySnapshot registry = RandomRegistry.of(7, 8);
    byte[] whole = SmallRegistry.export(format, registry, SmallRegistry.DAY);
    for (int i = 0; i < FILES; i++) {
      byte[] bytes = whole.clone();
      for (int hits = 1 + random.nextInt(20); hits > 0; hits--) {
        bytes[random.nextInt(bytes.length)] = (byte) "-0,\";{}[]\n:x9".charAt(random.nextInt(13));
      }

      DryRun run = SmallRegistry.dryRun(format, bytes, registry);

      RegistrySnapshot taken = SmallRegistry.taken(registry, run);
      DryRun again = SmallRegistry.dryRun(format, bytes, taken);
      assertThat(again.difference().changed()).as("file %d", i).isEmpty();
      assertThat(again.difference().added()).as("file %d", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "[]", "7", "\"x\"", "{\"features\": 3}", "[[[[", "{\"a\":{\"a\":"})
  void oddJsonIsOneClearError(String json) {
    DryRun run = SmallRegistry.dryRun(Format.GEOJSON, json, SmallRegistry.snapshot());

    assertThat(run.notices())
        .singleElement()
        .extracting(Notice::severity)
        .isEqualTo(Notice.Severity.ERROR);
  }

  @ParameterizedTest
  @EnumSource(names = {"GEOJSON", "HSDS"})
  void jsonNestedTooDeeplyIsOneClearError(Format format) {
    DryRun run = SmallRegistry.dryRun(format, "[".repeat(100_000), SmallRegistry.snapshot());

    assertThat(run.notices()).extracting(Notice::code).containsExactly("json-not-readable");
  }
}
