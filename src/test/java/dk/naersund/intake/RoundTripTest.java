package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.registry.RandomRegistry;
import dk.naersund.registry.RegistrySnapshot;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write we read: nothing differs, and an empty registry becomes the same again. */
class RoundTripTest {
  private static final int REGISTRIES = 100;

  @ParameterizedTest
  @EnumSource(names = {"CSV", "GEOJSON", "HSDS"})
  void anExportChangesNothing(Format format) {
    for (long seed = 0; seed < REGISTRIES; seed++) {
      RegistrySnapshot registry = RandomRegistry.of(seed, 12);
      byte[] file = SmallRegistry.export(format, registry, SmallRegistry.DAY);

      DryRun run = SmallRegistry.dryRun(format, file, registry);

      assertThat(run.hasErrors()).as("seed %d: %s", seed, run.notices()).isFalse();
      assertThat(run.difference().added()).as("seed %d", seed).isEmpty();
      assertThat(run.difference().changed()).as("seed %d", seed).isEmpty();
      if (format != Format.HSDS) { // which has no site without a service
        assertThat(run.difference().gone()).as("seed %d", seed).isEmpty();
      }
      assertThat(run.proposed()).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "GEOJSON", "HSDS"})
  void anEmptyRegistryBecomesTheSame(Format format) {
    int same = 0;
    for (long seed = 0; seed < REGISTRIES; seed++) {
      RegistrySnapshot registry = RandomRegistry.of(seed, 12);
      byte[] file = SmallRegistry.export(format, registry, SmallRegistry.DAY);
      RegistrySnapshot empty = SmallRegistry.withoutSites(registry);

      DryRun run = SmallRegistry.dryRun(format, file, empty);

      byte[] again =
          SmallRegistry.export(format, SmallRegistry.taken(empty, run), SmallRegistry.DAY);
      // A site's house may be closed on the day: then it is not in the file, and told as unknown.
      assertThat(run.notices())
          .filteredOn(notice -> notice.severity() == Notice.Severity.ERROR)
          .extracting(Notice::code)
          .as("seed %d", seed)
          .allMatch("site-unknown"::equals);
      if (!run.hasErrors()) {
        same++;
        assertThat(new String(again, StandardCharsets.UTF_8))
            .as("seed %d", seed)
            .isEqualTo(new String(file, StandardCharsets.UTF_8));
      }
    }
    assertThat(same).isGreaterThan(REGISTRIES / 20);
  }
}
