package dk.naersund.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.naersund.registry.RegistrySnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real register of the capital region: it is taken, and the second time nothing changes. */
class SorFileTest {
  private static final Path FILE =
      Path.of("../shared/data/facilities/sor-hospital-and-specialist-units-hovedstaden.csv");

  @Test
  void isTakenOnce() throws IOException {
    if (!Files.exists(FILE)) {
      System.out.println("SKIPPED: " + FILE + " is not there; the real SOR file was not read");
    }
    assumeTrue(Files.exists(FILE));
    byte[] bytes = Files.readAllBytes(FILE);
    RegistrySnapshot empty = SmallRegistry.withoutSites(SmallRegistry.snapshot());

    long start = System.nanoTime();
    DryRun run = SmallRegistry.dryRun(Format.SOR, bytes, empty);
    double cold = (System.nanoTime() - start) / 1e6;
    RegistrySnapshot taken = SmallRegistry.taken(empty, run);
    start = System.nanoTime();
    DryRun again = SmallRegistry.dryRun(Format.SOR, bytes, taken);
    double warm = (System.nanoTime() - start) / 1e6;

    Map<String, Long> codes =
        run.notices().stream()
            .collect(Collectors.groupingBy(Notice::code, TreeMap::new, Collectors.counting()));
    System.out.printf(
        Locale.ROOT,
        "SOR file: %d new sites, notices %s; %.0f ms cold, %.0f ms again%n",
        run.proposed().size(),
        codes,
        cold,
        warm);
    assertThat(run.hasErrors()).isFalse();
    assertThat(run.proposed().size() + codes.getOrDefault("not-a-place-for-citizens", 0L))
        .isEqualTo(1167);
    assertThat(again.difference().isEmpty()).isTrue();
    assertThat(again.difference().unchanged()).isEqualTo(run.proposed().size());
  }
}
