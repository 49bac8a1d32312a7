package dk.naersund.sundoe;

import static dk.naersund.sundoe.CommittedRegistry.each;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Area;
import dk.naersund.geo.Areas;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.PlainRouter.Traveller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The committed registry hangs together, and with the map. */
class RegistryContentTest {
  private static final CommittedRegistry REGISTRY =
      CommittedRegistry.read(Path.of("maps/sundoe/registry.json"));

  @Test
  void idsAreUniqueAndKnown() {
    for (String list : List.of("organisations", "serviceKinds", "seasons", "services", "sites")) {
      assertThat(REGISTRY.list(list).size()).as(list).isEqualTo(ids(list).size());
    }
    Set<String> offered = new HashSet<>();
    for (JsonNode service : REGISTRY.list("services")) {
      assertThat(ids("serviceKinds")).contains(service.path("kind").asString());
      assertThat(ids("organisations")).contains(service.path("organisation").asString());
      if (service.hasNonNull("season")) {
        assertThat(ids("seasons")).contains(service.path("season").asString());
      }
    }
    for (JsonNode site : REGISTRY.list("sites")) {
      for (String other : List.of("partOf", "satelliteOf")) {
        if (site.hasNonNull(other)) {
          assertThat(ids("sites")).contains(site.path(other).asString());
        }
      }
      assertThat(ids("organisations")).contains(site.path("keeper").asString());
      Set<String> doors =
          each(site.path("locations"))
              .flatMap(location -> each(location.path("entrances")))
              .map(door -> door.path("id").asString())
              .collect(Collectors.toSet());
      for (JsonNode offer : site.path("services")) {
        offered.add(offer.path("service").asString());
        if (offer.hasNonNull("entrance")) {
          assertThat(doors).contains(offer.path("entrance").asString());
        }
      }
    }
    assertThat(offered).isEqualTo(ids("services"));
  }

  @Test
  void placesLieInTheirMunicipalityAndNearAStreet() throws IOException {
    Areas areas = Areas.read(Path.of("maps/sundoe/areas.geojson"));
    CommittedMap map = CommittedMap.read(Path.of("maps/sundoe/streets.osm.pbf"));
    PlainRouter walkers = new PlainRouter(map, Traveller.WALKER);
    for (JsonNode site : REGISTRY.list("sites")) {
      for (JsonNode location : site.path("locations")) {
        Position at = CommittedRegistry.position(location);
        assertThat(areas.find(Area.Kind.MUNICIPALITY, at).orElseThrow().id())
            .isEqualTo(location.path("kommunekode").asString());
        assertThat(areas.find(Area.Kind.LOCAL_AREA, at)).isPresent();
        assertThat(location.path("entrances")).isNotEmpty();
        for (JsonNode door : location.path("entrances")) {
          assertThat(walkers.metresTo(CommittedRegistry.position(door)))
              .as("%s, %s", site.path("id"), door.path("id"))
              .isLessThan(40);
        }
      }
    }
  }

  @Test
  void datesAreInOrderAndLocationsDoNotOverlap() {
    for (JsonNode site : REGISTRY.list("sites")) {
      LocalDate free = LocalDate.MIN;
      for (JsonNode location : site.path("locations")) {
        LocalDate from = date(location, "from", LocalDate.MIN);
        LocalDate to = date(location, "to", LocalDate.MAX);
        assertThat(from).as("%s", site.path("id")).isAfterOrEqualTo(free).isBefore(to);
        free = to.equals(LocalDate.MAX) ? to : to.plusDays(1);
      }
    }
  }

  @Test
  void everythingSaysThatItIsInvented() {
    assertThat(REGISTRY.root().path("invented").asBoolean()).isTrue();
    for (String text : REGISTRY.root().findValuesAsString("number")) {
      assertThat(text).matches("\\+45 99 9[5-8] \\d\\d \\d\\d|1813");
    }
    for (String text : REGISTRY.root().findValuesAsString("url")) {
      assertThat(text).contains(".invalid");
    }
  }

  @Test
  void unknownIsCommon() {
    long doors = 0;
    long unknown = 0;
    for (JsonNode site : REGISTRY.list("sites")) {
      for (JsonNode door : site.path("locations").path(0).path("entrances")) {
        doors++;
        unknown += CommittedRegistry.answer(door, "step-free-entrance").equals("unknown") ? 1 : 0;
      }
    }
    assertThat(unknown).isGreaterThan(doors / 4).isLessThan(doors * 3 / 4);
  }

  private static Set<String> ids(String list) {
    return REGISTRY.list(list).stream()
        .map(thing -> thing.path("id").asString())
        .collect(Collectors.toSet());
  }

  private static LocalDate date(JsonNode node, String field, LocalDate otherwise) {
    return node.hasNonNull(field) ? LocalDate.parse(node.path(field).asString()) : otherwise;
  }
}
