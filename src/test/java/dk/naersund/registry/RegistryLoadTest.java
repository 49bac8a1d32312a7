package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.naersund.platform.PostgresTest;
import dk.naersund.platform.StartupProblem;
import dk.naersund.platform.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The example in {@code src/docs/region.md} is read as it stands there. */
@ExtendWith(PostgresTest.class)
class RegistryLoadTest {
  @Test
  void readsTheExampleOnceAndKeepsIt(TestDatabase database, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("registry.json"), RegionGuide.registryJson());
    RegistrySnapshot snapshot = TestRegistry.load(database, file);

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

    assertThat(snapshot.invented()).isTrue();

    RegistrySnapshot again = TestRegistry.load(database, Path.of("missing"));
    assertThat(again.event()).isEqualTo(snapshot.event());
    assertThat(again.sites()).containsExactlyElementsOf(snapshot.sites());
  }

  @Test
  void startsEmptyWhenThereIsNoFile() {
    RegistrySnapshot snapshot =
        TestRegistry.load(TestDatabase.create(), Path.of("no/registry.json"));

    assertThat(snapshot.event()).isZero();
    assertThat(snapshot.sites()).isEmpty();
    assertThat(snapshot.findSite("sundhedshus-havnen")).isEmpty();
  }

  @Test
  void takesNothingOfAFileWithOneProblem(@TempDir Path folder) throws IOException {
    TestDatabase database = TestDatabase.create();
    String wrong = RegionGuide.registryJson().replace("\"lat\": 56.33121", "\"lat\": 156.33121");
    Path file = Files.writeString(folder.resolve("registry.json"), wrong);

    assertThatExceptionOfType(StartupProblem.class)
        .isThrownBy(() -> TestRegistry.load(database, file))
        .withMessageContaining("sites[sundhedshus-havnen].locations[0].entrances[hoved].lat");
    assertThat(TestRegistry.load(database, Path.of("no/registry.json")).event()).isZero();
  }

  @Test
  void twoProgramsThatFillOneDatabaseFillItOnce(@TempDir Path folder) throws IOException {
    TestDatabase database = TestDatabase.create();
    Path file = Files.writeString(folder.resolve("registry.json"), RegionGuide.registryJson());

    Mono<RegistrySnapshot> one = TestRegistry.on(database).loadIfEmpty(file);
    Mono<RegistrySnapshot> other = TestRegistry.on(database).loadIfEmpty(file);
    List<RegistrySnapshot> both = Flux.merge(one, other).collectList().block();

    assertThat(both).extracting(RegistrySnapshot::event).containsExactly(1L, 1L);
  }
}
