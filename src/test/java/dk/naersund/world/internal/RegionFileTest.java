package dk.naersund.world.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naersund.platform.StartupProblem;
import dk.naersund.world.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken region file stops the start with a sentence that names the file and what is wrong. */
class RegionFileTest {
  private static final Path ISLAND = Path.of("maps", "sundoe");

  @TempDir Path folder;

  @Test
  void theIslandIsRead() {
    Region region = RegionFile.read(ISLAND);
    assertThat(region.id()).isEqualTo("sundoe");
    assertThat(region.invented()).isTrue();
    assertThat(region.phones().getFirst().number()).isEqualTo("112");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> RegionFile.read(folder))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("region.yaml")
        .hasMessageContaining("missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zone: Europe/Copenhagen | zone: Europe/Atlantis          | Europe/Atlantis
          zone: Europe/Copenhagen | zoned: Europe/Copenhagen       | zoned
          id: sundoe              | other: sundoe                  | other
          id: sundoe              | ''                             | id
          bbox: [                 | 'bbox: [1, '                   | bbox
          profile: walk           | profile: "walk                 | YAML
          profile: walk           | 'profile: [walk]'              | the field "profile"
          """)
  void whatIsWrongIsSaid(String right, String wrong, String said) throws IOException {
    String text = Files.readString(ISLAND.resolve("region.yaml"));
    assertThat(text).contains(right);
    Files.writeString(folder.resolve("region.yaml"), text.replace(right, wrong));
    assertThatThrownBy(() -> RegionFile.read(folder))
        .isInstanceOf(StartupProblem.class)
        .hasMessageContaining("region.yaml")
        .hasMessageContaining(said);
  }
}
