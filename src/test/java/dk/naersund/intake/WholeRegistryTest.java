package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our own format as an import: the registry itself changes nothing, and nothing is taken away. */
class WholeRegistryTest {
  private static byte[] written(RegistrySnapshot snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RegistryJson.write(snapshot, out);
    return out.toByteArray();
  }

  @Test
  void itsOwnExportChangesNothing() {
    RegistrySnapshot registry = SmallRegistry.snapshot();

    DryRun run = SmallRegistry.dryRun(Format.REGISTRY, written(registry), registry);

    assertThat(run.notices()).isEmpty();
    assertThat(run.difference().isEmpty()).isTrue();
    assertThat(run.difference().unchanged()).isEqualTo(registry.sites().size());
    assertThat(run.proposed()).isEmpty();
    assertThat(run.others()).isEmpty();
  }

  @Test
  void allOfItIsNewToAnEmptyRegistry() {
    RegistrySnapshot registry = SmallRegistry.snapshot();
    RegistrySnapshot empty =
        RegistrySnapshot.of(List.of(), List.of(), List.of(), List.of(), List.of());

    DryRun run = SmallRegistry.dryRun(Format.REGISTRY, written(registry), empty);

    assertThat(run.notices()).isEmpty();
    assertThat(run.proposed()).containsExactlyElementsOf(registry.sites());
    assertThat(run.others())
        .containsAll(registry.organisations())
        .containsAll(registry.serviceKinds())
        .containsAll(registry.seasons())
        .containsAll(registry.services());
  }

  @Test
  void whatTheFileDoesNotHaveIsToldAndStays() {
    RegistrySnapshot registry = SmallRegistry.snapshot();
    Organisation renamed = registry.organisations().iterator().next();
    RegistrySnapshot file =
        RegistrySnapshot.of(
            List.of(renamed),
            List.copyOf(registry.serviceKinds()),
            List.copyOf(registry.seasons()),
            List.copyOf(registry.services()),
            List.of());

    DryRun run = SmallRegistry.dryRun(Format.REGISTRY, written(file), registry);

    assertThat(run.difference().gone())
        .extracting(Difference.Entry::site)
        .containsExactlyElementsOf(registry.sites().stream().map(Site::id).toList());
    assertThat(run.proposed()).isEmpty();
    assertThat(run.others()).isEmpty();
  }
}
