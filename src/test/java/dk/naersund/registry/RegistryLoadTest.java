package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The example in {@code src/docs/region.md} is read as it stands there. */
@ExtendWith(PostgresTest.class)
class RegistryLoadTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/registry/example.json");

  @Test
  void readsTheExampleOnceAndKeepsIt(TestDatabase database) {
    RegistrySnapshot snapshot = TestRegistry.load(database, EXAMPLE);

    assertThat(snapshot.event()).isPositive();
    Site site = snapshot.findSite("sundhedshus-havnen").orElseThrow();
    assertThat(site.name().da()).isEqualTo("Sundhedshus Havnen");
    SiteLocation location = site.locationOn(LocalDate.of(2026, 11, 22)).orElseThrow();
    assertThat(location.from()).isNull();
    assertThat(location.to()).isNull();
    Entrance door = location.entrances().getFirst();
    assertThat(door.access(AccessFeature.STEP_FREE_ENTRANCE).answer()).isEqualTo(Answer.NO);
    assertThat(door.access(AccessFeature.DOOR_WIDTH).measure()).isEqualTo(90);
    assertThat(door.access(AccessFeature.LIFT).answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(site.services().getFirst().exceptions().getFirst().to())
        .isEqualTo(LocalDate.of(2027, 1, 1));

    RegistrySnapshot again = TestRegistry.load(database, Path.of("missing"));
    assertThat(again.event()).isEqualTo(snapshot.event());
    assertThat(again.sites()).containsExactlyElementsOf(snapshot.sites());
  }
}
