package dk.naersund.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import com.onthegomap.planetiler.VectorTile;
import com.onthegomap.planetiler.archive.ReadableTileArchive;
import com.onthegomap.planetiler.archive.TileArchives;
import com.onthegomap.planetiler.config.PlanetilerConfig;
import com.onthegomap.planetiler.geo.GeoUtils;
import com.onthegomap.planetiler.geo.GeometryException;
import com.onthegomap.planetiler.geo.TileCoord;
import com.onthegomap.planetiler.util.Gzip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** The invented island as tiles, and what is said when there is nothing to draw. */
class MakeBasemapTest {
  private static final Path ISLAND = Path.of("..", "sundoe", "streets.osm.pbf");
  private static final String BOX = "11.796,56.306,11.964,56.391";
  private static final Path CHRISTIANSHAVN =
      Path.of("..", "..", "..", "shared", "data", "osm", "christianshavn-2017.osm.pbf");

  @TempDir private Path folder;

  @Test
  void theIslandHasLandInTheSea() throws IOException {
    try (ReadableTileArchive tiles = made(ISLAND, BOX)) {
      assertThat(waterAt(tiles, 56.337, 11.880)).as("the old town").isFalse();
      assertThat(waterAt(tiles, 56.310, 11.810)).as("the open sea").isTrue();
      assertThat(waterAt(tiles, 56.337, 11.871)).as("the inlet").isTrue();
      Map<String, List<VectorTile.Feature>> town = tile(tiles, 15, 56.3372, 11.8757);
      assertThat(town.keySet()).contains("road", "building", "house", "ground");
      assertThat(names(layer(town, "road"))).contains("Storegade");
      Set<Object> numbers =
          layer(town, "house").stream()
              .map(house -> house.tags().get("number"))
              .collect(Collectors.toSet());
      assertThat(numbers).contains("12");
    }
  }

  @Test
  void theSameMapIsTheSameFile() throws IOException {
    made(ISLAND, BOX).close();
    byte[] first = Files.readAllBytes(target());
    made(ISLAND, BOX).close();
    assertThat(Arrays.equals(Files.readAllBytes(target()), first)).isTrue();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("nothing else is left").containsExactly(target());
    }
  }

  @Test
  void aRealPieceWhoseNodesAreInNoOrder() throws IOException {
    if (!Files.exists(CHRISTIANSHAVN)) {
      System.out.println("SKIPPED: the real data " + CHRISTIANSHAVN + " is not here");
      return;
    }
    try (ReadableTileArchive tiles = made(CHRISTIANSHAVN, "12.57,55.66,12.62,55.69")) {
      // The moat is a lake of its own; how the coast goes on, the piece does not tell.
      assertThat(waterAt(tiles, 55.6692, 12.5925)).as("the moat").isTrue();
      assertThat(waterAt(tiles, 55.6733, 12.5911)).as("the middle of Christianshavn").isFalse();
      assertThat(names(layer(tile(tiles, 15, 55.6725, 12.5925), "road"))).contains("Torvegade");
    }
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    Path none = folder.resolve("none.osm.pbf");
    assertThat(MakeBasemap.run(none.toString(), target().toString(), BOX)).isEqualTo(1);
    assertThat(MakeBasemap.run(ISLAND.toString(), target().toString(), "1,2,3")).isEqualTo(1);
    assertThat(MakeBasemap.run(ISLAND.toString())).isEqualTo(1);
    Path broken = Files.writeString(folder.resolve("broken.osm.pbf"), "no map");
    assertThat(MakeBasemap.run(broken.toString(), target().toString(), BOX)).isEqualTo(1);
    assertThat(target()).doesNotExist();
  }

  private Path target() {
    return folder.resolve("basemap.pmtiles");
  }

  private ReadableTileArchive made(Path map, String box) throws IOException {
    assertThat(MakeBasemap.run(map.toString(), target().toString(), box)).isZero();
    return TileArchives.newReader(target(), PlanetilerConfig.defaults());
  }

  private static Map<String, List<VectorTile.Feature>> tile(
      ReadableTileArchive tiles, int zoom, double lat, double lon) throws IOException {
    TileCoord at = TileCoord.aroundLngLat(lon, lat, zoom);
    byte[] bytes = Gzip.gunzip(tiles.getTile(at));
    return VectorTile.decode(bytes).stream()
        .collect(Collectors.groupingBy(VectorTile.Feature::layer));
  }

  private static List<VectorTile.Feature> layer(
      Map<String, List<VectorTile.Feature>> tile, String name) {
    return Objects.requireNonNull(tile.get(name), name);
  }

  private static boolean waterAt(ReadableTileArchive tiles, double lat, double lon)
      throws IOException {
    TileCoord at = TileCoord.aroundLngLat(lon, lat, 14);
    double x = (GeoUtils.getWorldX(lon) * (1 << 14) - at.x()) * 256;
    double y = (GeoUtils.getWorldY(lat) * (1 << 14) - at.y()) * 256;
    var point = GeoUtils.JTS_FACTORY.createPoint(new Coordinate(x, y));
    return tile(tiles, 14, lat, lon).getOrDefault("water", List.of()).stream()
        .anyMatch(
            water -> {
              try {
                return water.geometry().decode().contains(point);
              } catch (GeometryException e) {
                throw new AssertionError(e);
              }
            });
  }

  private static Set<Object> names(List<VectorTile.Feature> features) {
    return features.stream()
        .filter(feature -> feature.tags().containsKey("name"))
        .map(feature -> feature.tags().get("name"))
        .collect(Collectors.toSet());
  }
}
