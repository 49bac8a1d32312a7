package dk.naersund.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasTest {
  private static final String SQUARE =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"kind": "%s", "id": "0991", "name": "Sundø"},
         "geometry": {"type": "%s", "coordinates":
           [[[11, 56], [12, 56], [12, 57], [11, 57], [11, 56]],
            [[11.4, 56.4], [11.6, 56.4], [11.6, 56.6], [11.4, 56.6], [11.4, 56.4]]]}}]}
      """;

  @TempDir Path folder;

  @Test
  void aPointIsInsideOnTheBorderOutsideOrInAHole() throws IOException {
    Areas areas = areas(SQUARE.formatted("municipality", "Polygon"));
    assertThat(areas.find(Area.Kind.MUNICIPALITY, new Position(56.2, 11.2)))
        .contains(new Area("0991", Area.Kind.MUNICIPALITY, "Sundø"));
    assertThat(areas.at(new Position(56, 11))).hasSize(1);
    assertThat(areas.at(new Position(56.5, 11.5))).isEmpty();
    assertThat(areas.at(new Position(55.9, 11.5))).isEmpty();
    assertThat(areas.find(Area.Kind.LOCAL_AREA, new Position(56.2, 11.2))).isEmpty();
  }

  @Test
  void theShapeIsThatOfTheFile() throws IOException {
    Areas areas = areas(SQUARE.formatted("municipality", "Polygon"));
    var polygons = areas.polygons(areas.all().getFirst());
    assertThat(polygons).hasSize(1);
    assertThat(polygons.getFirst()).hasSize(2);
    assertThat(polygons.getFirst().getFirst())
        .hasSize(5)
        .startsWith(new Position(56, 11), new Position(56, 12))
        .endsWith(new Position(56, 11));
    assertThat(polygons.getFirst().get(1)).contains(new Position(56.4, 11.6));
    assertThatThrownBy(() -> areas.polygons(new Area("0992", Area.Kind.MUNICIPALITY, "Nordø")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBrokenFileSaysWhichFeatureIsWrong() {
    assertThatThrownBy(() -> areas(SQUARE.formatted("kingdom", "Polygon")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("feature 1")
        .hasMessageContaining("kingdom");
    assertThatThrownBy(() -> areas(SQUARE.formatted("municipality", "Point")))
        .hasMessageContaining("feature 1");
    assertThatThrownBy(() -> areas("{\"type\": \"FeatureCollection\"}"))
        .hasMessageContaining("features");
    assertThatThrownBy(() -> areas("not JSON")).hasMessageContaining("JSON");
  }

  private Areas areas(String text) throws IOException {
    return Areas.read(Files.writeString(folder.resolve("areas.geojson"), text));
  }
}
