package dk.naersund.sundoe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed files are what the generator writes today. */
class GenerateIslandTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region.yaml",
        "streets.osm.pbf",
        "areas.geojson",
        "registry.json",
        "rides.yaml",
        "rules/promises.yaml",
        "timetable/sundoe.zip"
      })
  void committedFileIsWhatTheGeneratorWrites(String file) throws IOException {
    if (!Files.exists(folder.resolve(file))) {
      GenerateIsland.write(folder);
    }
    assertThat(Files.mismatch(folder.resolve(file), Path.of("maps/sundoe", file)))
        .as("first differing byte of %s; run GenerateIsland as maps/README.md says", file)
        .isEqualTo(-1);
  }
}
