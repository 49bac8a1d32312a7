package dk.naersund.sundoe.world;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Area;
import dk.naersund.geo.Areas;
import dk.naersund.sundoe.CommittedMap;
import dk.naersund.sundoe.CommittedRegistry;
import dk.naersund.sundoe.PlainRouter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A small one of the big worlds. */
class GenerateWorldTest {
  @TempDir static Path folder;
  private static CommittedMap map;

  @BeforeAll
  static void write() throws IOException {
    GenerateWorld.write(folder.resolve("one"), 15_000, 7, 60);
    map = CommittedMap.read(folder.resolve("one/streets.osm.pbf"));
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    GenerateWorld.write(folder.resolve("two"), 15_000, 7, 60);
    for (String file : List.of("streets.osm.pbf", "registry.json", "areas.geojson")) {
      assertThat(Files.mismatch(folder.resolve("one", file), folder.resolve("two", file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void townsAreJoinedAndCarsAreNotTrapped() {
    PlainRouter walkers = new PlainRouter(map, PlainRouter.Traveller.WALKER);
    long start = walkers.nodes().iterator().next();
    assertThat(walkers.from(start).keySet()).isEqualTo(walkers.nodes());
    PlainRouter cars = new PlainRouter(map, PlainRouter.Traveller.CAR);
    long depot = cars.nodes().iterator().next();
    assertThat(cars.to(depot).keySet()).isEqualTo(cars.from(depot).keySet());
  }

  @Test
  void itHasAboutAsManyNodesAsAskedFor() {
    assertThat(map.nodes.size()).isBetween(8_000, 40_000);
  }

  @Test
  void sitesLieInTheirMunicipality() throws IOException {
    Areas areas = Areas.read(folder.resolve("one/areas.geojson"));
    CommittedRegistry registry = CommittedRegistry.read(folder.resolve("one/registry.json"));
    Set<String> services =
        registry.list("services").stream()
            .map(service -> service.path("id").asString())
            .collect(Collectors.toSet());
    Set<String> organisations =
        registry.list("organisations").stream()
            .map(organisation -> organisation.path("id").asString())
            .collect(Collectors.toSet());
    for (JsonNode season : registry.list("seasons")) {
      season
          .path("participants")
          .forEach(participant -> assertThat(organisations).contains(participant.asString()));
    }
    assertThat(registry.list("sites")).hasSizeGreaterThan(20);
    for (JsonNode site : registry.list("sites")) {
      JsonNode location = site.path("locations").path(0);
      assertThat(
              areas
                  .find(Area.Kind.MUNICIPALITY, CommittedRegistry.position(location))
                  .orElseThrow()
                  .id())
          .isEqualTo(location.path("kommunekode").asString());
      assertThat(services).contains(site.path("services").path(0).path("service").asString());
    }
  }
}
