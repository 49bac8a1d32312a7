package dk.naersund.streets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landmarks as they are spoken of on a way. */
class LandmarkWordsTest {
  private static final Position HOME = TinyTown.at(10, 0);
  private static final Position DOOR = TinyTown.at(200, 190);

  @TempDir Path folder;

  /** East along Havnegade, then left along Skolestræde. */
  private static TinyTown town() {
    return new TinyTown()
        .node("a", 0, 0)
        .node("b", 200, 0)
        .node("c", 200, 200)
        .way("a b", "highway=residential", "name=Havnegade", "surface=asphalt", "incline=0%")
        .way("b c", "highway=residential", "name=Skolestræde", "surface=asphalt", "incline=0%");
  }

  @Test
  void aCornerIsAfterAtOrBeforeItsLandmark() throws IOException {
    assertThat(corner(town().node("p", 185, 10, "amenity=pharmacy")))
        .isEqualTo("Efter apoteket: gå til venstre ad Skolestræde.");
    assertThat(corner(town().node("p", 202, -12, "amenity=library")))
        .isEqualTo("Ved biblioteket: gå til venstre ad Skolestræde.");
    assertThat(corner(town().node("p", 220, 5, "man_made=water_tower")))
        .isEqualTo("Før vandtårnet: gå til venstre ad Skolestræde.");
    assertThat(english(town().node("p", 185, 10, "amenity=pharmacy")))
        .contains("After the pharmacy: turn left along Skolestræde.");
  }

  @Test
  void aNameIsSaidAloneOnlyWhereItSaysWhatItIs() throws IOException {
    assertThat(corner(town().node("p", 200, 9, "amenity=pharmacy", "name=Havnens Apotek")))
        .startsWith("Ved Havnens Apotek: gå");
    assertThat(corner(town().node("p", 200, 9, "highway=bus_stop", "name=Torvet")))
        .startsWith("Ved stoppestedet Torvet: gå");
    assertThat(corner(town().node("p", 200, 9, "amenity=library", "name=Huset (1. sal)")))
        .startsWith("Ved biblioteket Huset: gå");
    assertThat(corner(town().node("p", 200, 9, "amenity=fuel", "name=Q8")))
        .startsWith("Ved tanken: gå");
  }

  @Test
  void aLongStretchLeadsPastOneAndSaysOnWhichSide() throws IOException {
    TinyTown church =
        town()
            .node("1", 90, -12)
            .node("2", 120, -12)
            .node("3", 120, -40)
            .node("4", 90, -40)
            .way("1 2 3 4 1", "amenity=place_of_worship", "building=yes")
            .node("s", 100, 8, "shop=supermarket", "name=Netto");
    Way way = way(church, "walk");
    assertThat(way.steps().getFirst().note()).isNotNull();
    assertThat(spoken(way))
        .contains("På vejen har du kirken på din højre side.")
        .noneMatch(text -> text.contains("Netto"));
    assertThat(spoken(way(church, "wheelchair")))
        .contains("På vejen har du kirken på din højre side.");
  }

  @Test
  void whatIsNotSeenOrIsTheGoalItselfIsNotSpokenOf() throws IOException {
    TinyTown town =
        town()
            .node("far", 200, -30, "amenity=library")
            .node("below", 200, 5, "railway=station", "layer=-2")
            .node("above", 200, 6, "shop=supermarket", "level=2")
            .node("goal", 205, 190, "amenity=pharmacy");
    assertThat(spoken(way(town, "walk")))
        .containsExactly(
            "Gå mod øst ad Havnegade.",
            "Gå til venstre ad Skolestræde.",
            "Du er fremme ved indgangen.");
  }

  @Test
  void driversHearOfNone() throws IOException {
    TinyTown town =
        town().node("p", 185, 10, "amenity=pharmacy").node("q", 90, 10, "amenity=library");
    for (String profile : List.of("bike", "car")) {
      assertThat(spoken(way(town, profile))).noneMatch(text -> text.matches(".*(apotek|bibl).*"));
    }
  }

  private String corner(TinyTown town) throws IOException {
    return way(town, "walk").steps().get(1).text().da();
  }

  private List<String> english(TinyTown town) throws IOException {
    return way(town, "walk").steps().stream().map(step -> step.text().in(Locale.ENGLISH)).toList();
  }

  private static List<String> spoken(Way way) {
    return way.steps().stream()
        .flatMap(step -> Stream.of(step.text(), step.note() == null ? step.text() : step.note()))
        .map(text -> text.da())
        .distinct()
        .toList();
  }

  private Way way(TinyTown town, String profile) throws IOException {
    try (StreetNetwork network =
        StreetNetwork.open(
            town.write(folder), TestMaps.PROFILES, folder.resolve("home"), TestMaps.TEXTS)) {
      Snapped origin = network.snap(HOME, profile).orElseThrow();
      return network.fastest(origin, DOOR, Direction.TO_PLACE).orElseThrow();
    }
  }
}
