package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.TestRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The island goes out and comes in again, on every day of interest, and nothing differs. */
@ExtendWith(PostgresTest.class)
class IslandRoundTripTest {
  @Test
  void nothingDiffers(TestDatabase database) throws Exception {
    RegistrySnapshot island = TestRegistry.load(database, Path.of("maps/sundoe/registry.json"));

    for (int month = 1; month <= 24; month++) {
      LocalDate day = LocalDate.of(2026, 1, 1).plusMonths(month);
      for (Format format : List.of(Format.CSV, Format.GEOJSON, Format.HSDS)) {
        byte[] file = SmallRegistry.export(format, island, day);
        DryRun run = Imports.dryRun(format, new java.io.ByteArrayInputStream(file), island, day);

        assertThat(run.notices())
            .filteredOn(notice -> notice.severity() != Notice.Severity.INFO)
            .as("%s on %s", format, day)
            .isEmpty();
        assertThat(run.difference().changed()).as("%s on %s", format, day).isEmpty();
        assertThat(run.difference().added()).as("%s on %s", format, day).isEmpty();
      }
    }
  }

  /** The shelter is visited on this day; only the keeper's own file says so. */
  @Test
  void aSensitivePlaceIsInNoPublicFile(TestDatabase database) {
    RegistrySnapshot island = TestRegistry.load(database, Path.of("maps/sundoe/registry.json"));
    LocalDate day = LocalDate.of(2026, 11, 24);
    assertThat(island.findSite("herberget")).isPresent();
    for (Format format : Format.values()) {
      if (format.writable()) {
        byte[] whole = SmallRegistry.export(format, island, day);
        byte[] shown = SmallRegistry.export(format, island.forPublic(), day);
        assertThat(new String(whole, StandardCharsets.UTF_8).contains("herberget"))
            .as("%s", format)
            .isEqualTo(format == Format.REGISTRY);
        assertThat(new String(shown, StandardCharsets.UTF_8)).doesNotContain("herberget");
      }
    }
  }
}
