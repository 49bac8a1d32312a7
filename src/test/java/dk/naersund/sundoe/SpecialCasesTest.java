package dk.naersund.sundoe;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.PlainRouter.Traveller;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The cases that {@code maps/sundoe/README.md} promises, proved on the committed files. */
class SpecialCasesTest {
  private static final CommittedMap MAP = CommittedMap.read(Path.of("maps/sundoe/streets.osm.pbf"));
  private static final CommittedRegistry REGISTRY =
      CommittedRegistry.read(Path.of("maps/sundoe/registry.json"));
  private static final Map<Traveller, PlainRouter> ROUTERS =
      Map.of(
          Traveller.WALKER, new PlainRouter(MAP, Traveller.WALKER),
          Traveller.WHEELCHAIR, new PlainRouter(MAP, Traveller.WHEELCHAIR),
          Traveller.CAR, new PlainRouter(MAP, Traveller.CAR));

  @Test
  void stepsMakeAnotherClinicTheNearestInAWheelchair() {
    Position home = MAP.address("Vesterkaj", "66", "9991");
    assertThat(nearest("sundoe-sygepleje", home, Traveller.WALKER))
        .isEqualTo("sygeplejeklinik-storegade");
    assertThat(nearest("sundoe-sygepleje", home, Traveller.WHEELCHAIR))
        .isEqualTo("sygeplejeklinik-vesterby");
  }

  @Test
  void theNearestClosesEarlyAndTheNextIsStillOpen() {
    Position home = MAP.address("Storegade", "58", "9991");
    assertThat(nearest("sundoe-sygepleje", home, Traveller.WALKER))
        .isEqualTo("sygeplejeklinik-storegade");
    assertThat(hours("sygeplejeklinik-storegade", "sundoe-sygepleje"))
        .startsWith("Mo-Fr 08:00-14:00");
    assertThat(hours("sundhedshus-havnen", "sundoe-sygepleje")).startsWith("Mo-Fr 08:00-20:00");
  }

  @Test
  void theSeasonEndsOnAWorkingDay() {
    assertThat(REGISTRY.one("seasons", "vaccination-2026").path("lastDay").asString())
        .isEqualTo("2026-12-18");
    assertThat(hours("vaccination-raadhuset", "region-vaccination-2026")).contains("Mo-Fr");
    assertThat(REGISTRY.one("services", "apoteksvaccination-2025").path("season").asString())
        .isEqualTo("vaccination-2025");
  }

  @Test
  void theNearestClinicIsForTheOtherMunicipalitysCitizens() {
    Position home = MAP.address("Hovedgaden", "20", "9994");
    double other = metres(REGISTRY.site("sundhedshus-nordby"), home, Traveller.WALKER);
    double own =
        REGISTRY.offering("sundoe-sygepleje").stream()
            .mapToDouble(site -> metres(site, home, Traveller.WALKER))
            .min()
            .orElseThrow();
    assertThat(other).isLessThan(700);
    assertThat(own).isGreaterThan(3000);
  }

  @Test
  void theNearestClinicHasStepsAtItsOnlyDoor() {
    Position home = MAP.address("Bakketoppen", "30", "9991");
    assertThat(nearest("sundoe-sygepleje", home, Traveller.WALKER))
        .isEqualTo("sygeplejeklinik-bakken");
    assertThat(CommittedRegistry.doors(REGISTRY.site("sygeplejeklinik-bakken"), true)).isEmpty();
    assertThat(CommittedRegistry.doors(REGISTRY.site("vaccination-raadhuset"), true)).hasSize(1);
  }

  @Test
  void kerbsOnNordvoldAreLoweredUnknownAndRaised() {
    assertThat(kerbsNear(100, -1013)).containsExactly("unknown", "unknown");
    assertThat(kerbsNear(200, -1018)).containsExactly("raised", "raised");
    assertThat(kerbsNear(15, -1008)).containsExactly("lowered", "lowered");
  }

  @Test
  void theOtherSideOfTheWaterIsNearByCrowAndFarByStreet() {
    Position home = MAP.address("Vestervold", "9", "9991");
    JsonNode vesterkaj = REGISTRY.site("stikklar-vesterkaj");
    double crow = home.metresTo(CommittedRegistry.doors(vesterkaj, false).getFirst());
    assertThat(crow).isLessThan(350);
    assertThat(metres(vesterkaj, home, Traveller.WALKER)).isGreaterThan(3 * crow);
    assertThat(nearest("stikklar-2026", home, Traveller.WALKER)).isEqualTo("stikklar-soendergade");
  }

  @Test
  void oneWayStreetsMakeTheCarsWayHomeAnother() {
    Position home = MAP.address("Vestervold", "80", "9991");
    Position door =
        CommittedRegistry.doors(REGISTRY.site("sundhedscenter-algade"), false).getFirst();
    PlainRouter cars = router(Traveller.CAR);
    assertThat(Math.abs(cars.metres(home, door) - cars.metres(door, home))).isGreaterThan(150);
  }

  @Test
  void lilleoeIsReachedByFerryOnlyAndNotInAWheelchair() {
    Position home = MAP.address("Havnegade", "60", "9991");
    JsonNode isle = REGISTRY.site("sundhedsstuen-lilleoe");
    assertThat(metres(isle, home, Traveller.WALKER)).isLessThan(6000);
    assertThat(metres(isle, home, Traveller.WHEELCHAIR)).isInfinite();
    assertThat(metres(isle, home, Traveller.CAR)).isInfinite();
  }

  private static String nearest(String service, Position home, Traveller traveller) {
    return REGISTRY.offering(service).stream()
        .min(Comparator.comparingDouble(site -> metres(site, home, traveller)))
        .orElseThrow()
        .path("id")
        .asString();
  }

  private static PlainRouter router(Traveller traveller) {
    return Objects.requireNonNull(ROUTERS.get(traveller));
  }

  private static double metres(JsonNode site, Position home, Traveller traveller) {
    return CommittedRegistry.doors(site, traveller == Traveller.WHEELCHAIR).stream()
        .mapToDouble(door -> router(traveller).metres(home, door))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static String hours(String site, String service) {
    return CommittedRegistry.each(REGISTRY.site(site).path("services"))
        .filter(offer -> offer.path("service").asString().equals(service))
        .findFirst()
        .orElseThrow()
        .path("hours")
        .asString();
  }

  private static List<String> kerbsNear(double x, double y) {
    return MAP.nodes.values().stream()
        .filter(node -> node.tags().is("barrier", "kerb"))
        .filter(node -> MAP.at(node.id()).metresTo(new dk.naersund.sundoe.draw.Point(x, y)) < 8)
        .map(node -> node.tags().find("kerb").orElse("unknown"))
        .toList();
  }
}
