package dk.naersund.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A short run of the long oracle, on the real map with the most turn restrictions. */
class ReachRealMapTest {
  @Test
  void fastIndexEqualsPlainOneOnOesterbro() throws IOException {
    Path map = Path.of("../shared/data/osm/oesterbro-2022.osm.pbf");
    if (!Files.exists(map)) {
      System.out.println("SKIPPED: ReachRealMapTest needs " + map + ", which is not there");
    }
    assumeTrue(Files.exists(map));
    assertThat(ReachOracleRun.run(map, 150, 150, System.nanoTime())).isGreaterThan(2_000);
  }
}
