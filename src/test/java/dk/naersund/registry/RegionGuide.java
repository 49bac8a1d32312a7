package dk.naersund.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of {@code registry.json} in {@code src/docs/region.md}, so that it stays true. */
public final class RegionGuide {
  private static final String BEGIN = "```json\n";

  private RegionGuide() {}

  /** The example as it stands there. */
  public static String registryJson() throws IOException {
    String guide = Files.readString(Path.of("src/docs/region.md"));
    int begin = guide.indexOf(BEGIN) + BEGIN.length();
    String json = guide.substring(begin, guide.indexOf("```", begin));
    assertThat(json).contains("naersund-registry/1");
    return json;
  }
}
