package dk.naersund.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.geo.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways through small towns, profile by profile. */
class StreetNetworkTest {
  @TempDir Path folder;
  private @Nullable StreetNetwork open;

  /** Steps straight on, a street round them: 100 metres against 300. */
  private static TinyTown stepsTown() {
    return new TinyTown()
        .node("a", 0, 0)
        .node("b", 100, 0)
        .node("s", 110, 0)
        .node("c", 120, 0)
        .node("d", 220, 0)
        .node("n", 100, 100)
        .node("m", 120, 100)
        .way("a b", "highway=residential", "name=Havnegade", "surface=asphalt", "incline=0%")
        .way("b s c", "highway=steps", "step_count=12", "incline=up")
        .way("c d", "highway=residential", "name=Kirkegade", "surface=asphalt", "incline=0%")
        .way("b n m c", "highway=residential", "name=Omvej", "surface=asphalt", "incline=0%");
  }

  @Test
  void walkersTakeTheStepsAndWheelchairsGoRoundAndSayWhatTheyAvoid() throws IOException {
    open(stepsTown());
    Way walk = way("walk", TinyTown.at(10, 0), TinyTown.at(210, 0));
    assertThat(walk.metres()).isCloseTo(200, within(1.0));
    assertThat(danish(walk)).anyMatch(text -> text.contains("op ad trappen. Den har 12 trin"));

    Way wheels = way("wheelchair", TinyTown.at(10, 0), TinyTown.at(210, 0));
    assertThat(wheels.metres()).isCloseTo(400, within(1.0));
    assertThat(wheels.avoided()).extracting(Doubt.Spot::what).containsExactly("steps");
    assertThat(wheels.doubt().unknownMetres()).isLessThan(1);
    assertThat(wheels.steps()).extracting(Way.Step::street).contains("Omvej");
  }

  @Test
  void theTimeIsThatOfTheReachIndexThereAndHome() throws IOException {
    open(stepsTown());
    Position door = TinyTown.at(205, 12);
    ReachIndex index =
        network()
            .index(
                List.of(
                    new Placement(3, door, Set.of("walk", "wheelchair"), Set.of(), null, null)));
    for (String profile : List.of("walk", "wheelchair")) {
      for (Direction direction : Direction.values()) {
        Snapped origin = network().snap(TinyTown.at(30, 8), profile).orElseThrow();
        Way way = network().fastest(origin, door, direction).orElseThrow();
        Reached reached = index.reach(origin, direction, new int[] {3}).getFirst();
        assertThat(way.millis()).isEqualTo(reached.millis());
        assertThat(way.metres()).isEqualTo(reached.metres());
        assertThat(way.doubt().unknownMetres()).isEqualTo(reached.unknownMetres());
      }
    }
  }

  @Test
  void doubtFromNumbersIsTheDoubtOfTheWay() throws IOException {
    open(stepsTown());
    List<Position> doors =
        List.of(
            TinyTown.at(60, 1), TinyTown.at(110, 96), TinyTown.at(205, 12), TinyTown.at(115, 5));
    List<Placement> placements = new ArrayList<>();
    Set<String> profiles = Set.of("walk", "wheelchair", "bike", "car");
    doors.forEach(
        door ->
            placements.add(new Placement(placements.size(), door, profiles, Set.of(), null, null)));
    ReachIndex index = network().index(placements);
    for (String profile : profiles) {
      for (Position from : List.of(TinyTown.at(30, 8), TinyTown.at(10, 0), TinyTown.at(160, 30))) {
        Snapped origin = network().snap(from, profile).orElseThrow();
        for (Direction direction : Direction.values()) {
          for (Reached reached : index.reach(origin, direction, new int[] {0, 1, 2, 3})) {
            Position door = doors.get(reached.placement());
            Snapped there = index.door(reached.placement(), profile).orElseThrow();
            assertThat(network().doubt(origin, there, direction, reached))
                .as("%s from %s to %s", profile, from, door)
                .isEqualTo(network().doubt(origin, door, direction))
                .isPresent();
          }
        }
      }
    }
  }

  @Test
  void aKerbAtANodeDoesNotStainItsStreet() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("k", 200, 0, "kerb=raised")
            .node("u", 300, 0, "barrier=kerb")
            .node("b", 400, 0)
            .way(
                "a k u b",
                "highway=footway",
                "surface=asphalt",
                "smoothness=good",
                "width=2",
                "incline=0%"));
    Snapped origin = network().snap(TinyTown.at(10, 0), "wheelchair").orElseThrow();
    assertThat(network().fastest(origin, TinyTown.at(150, 0), Direction.TO_PLACE)).isPresent();
    assertThat(network().fastest(origin, TinyTown.at(250, 0), Direction.TO_PLACE)).isEmpty();

    Way beyond = way("wheelchair", TinyTown.at(250, 0), TinyTown.at(390, 0));
    assertThat(beyond.doubt().unknownMetres()).isCloseTo(1, within(0.05));
    assertThat(beyond.doubt().worst()).isNotNull().extracting(Doubt.Spot::what).isEqualTo("kerb");
  }

  @Test
  void aBollardAtAJunctionIsLaidToThePathNotToTheStreet() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("j", 100, 0, "barrier=bollard")
            .node("b", 200, 0)
            .node("p", 100, 200)
            .way("a j b", "highway=residential", "surface=asphalt", "incline=0%")
            .way("j p", "highway=footway", "surface=asphalt", "incline=0%", "width=2"));
    assertThat(way("car", TinyTown.at(10, 0), TinyTown.at(190, 0)).metres())
        .isCloseTo(180, within(1.0));
    Way wheels = way("wheelchair", TinyTown.at(10, 0), TinyTown.at(100, 190));
    assertThat(wheels.doubt().worst())
        .isNotNull()
        .extracting(Doubt.Spot::what)
        .isEqualTo("barrier");
    assertThat(wheels.doubt().unknownMetres()).isLessThanOrEqualTo(1.1);
    assertThat(way("wheelchair", TinyTown.at(10, 0), TinyTown.at(190, 0)).doubt().unknownMetres())
        .isLessThan(0.2);
  }

  @Test
  void oneWayStreetsBindCarsNotWalkers() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("b", 500, 0)
            .node("c", 500, 700)
            .node("d", 0, 700)
            .way("a b", "highway=residential", "oneway=yes")
            .way("b c", "highway=residential")
            .way("c d", "highway=residential")
            .way("d a", "highway=residential"));
    assertThat(way("walk", TinyTown.at(400, 0), TinyTown.at(100, 0)).metres())
        .isCloseTo(300, within(1.0));
    assertThat(way("car", TinyTown.at(400, 0), TinyTown.at(100, 0)).metres())
        .isCloseTo(2100, within(3.0));
    assertThat(way("car", TinyTown.at(100, 0), TinyTown.at(400, 0)).metres())
        .isCloseTo(300, within(1.0));
  }

  @Test
  void carsKeepForbiddenTurnsAndOthersDoNot() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("x", 300, 0)
            .node("b", 300, 300)
            .node("c", 600, 0)
            .node("d", 600, 300)
            .way("a x", "highway=residential")
            .way("x b", "highway=residential")
            .way("x c d b", "highway=residential")
            .noTurn(1, "x", 2));
    assertThat(way("bike", TinyTown.at(50, 0), TinyTown.at(300, 250)).metres())
        .isCloseTo(500, within(2.0));
    assertThat(way("car", TinyTown.at(50, 0), TinyTown.at(300, 250)).metres())
        .isCloseTo(1200, within(3.0));
  }

  @Test
  void nobodyIsTrappedBehindAKerbWhenTheStreetIsNear() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("b", 2000, 0)
            .node("c", 1000, 15)
            .node("d", 1060, 15)
            .node("far1", 1000, 400)
            .node("far2", 1060, 400)
            .way("a b", "highway=residential")
            .way("c d", "highway=footway")
            .way("far1 far2", "highway=footway"));
    assertThat(network().snap(TinyTown.at(1030, 14), "walk").orElseThrow().metres())
        .isCloseTo(14, within(0.1));
    assertThat(network().snap(TinyTown.at(1030, 399), "walk").orElseThrow().metres())
        .isCloseTo(1, within(0.1));
    assertThat(network().snap(TinyTown.at(1030, 800), "walk")).isEmpty();
  }

  @Test
  void theSafestKnownWayGoesRoundWhatIsNotKnown() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("b", 100, 0)
            .node("c", 300, 0)
            .node("d", 400, 0)
            .node("n", 100, 120)
            .node("m", 300, 120)
            .way("a b", "highway=residential", "surface=asphalt", "incline=0%")
            .way("b c", "highway=footway", "surface=asphalt", "incline=0%")
            .way("c d", "highway=residential", "surface=asphalt", "incline=0%")
            .way("b n m c", "highway=residential", "surface=asphalt", "incline=0%"));
    Snapped origin = network().snap(TinyTown.at(10, 0), "wheelchair").orElseThrow();
    Position door = TinyTown.at(390, 0);
    Way fastest = network().fastest(origin, door, Direction.TO_PLACE).orElseThrow();
    Way safest = network().safestKnown(origin, door, Direction.TO_PLACE).orElseThrow();
    assertThat(fastest.metres()).isCloseTo(380, within(1.0));
    assertThat(fastest.doubt().unknownMetres()).isCloseTo(200, within(1.0));
    assertThat(fastest.doubt().worst()).isNotNull().extracting(Doubt.Spot::what).isEqualTo("width");
    assertThat(safest.metres()).isCloseTo(620, within(1.0));
    assertThat(safest.doubt().unknownMetres()).isLessThan(1);
  }

  @Test
  void crossingsAreSaidWithTheStreetAndTheKerb() throws IOException {
    open(
        new TinyTown()
            .node("a", 0, 0)
            .node("b", 100, 0, "kerb=lowered")
            .node("x", 105, 0, "highway=crossing", "crossing=zebra")
            .node("c", 110, 0, "kerb=lowered")
            .node("d", 200, 0)
            .node("s", 105, -300)
            .node("n", 105, 300)
            .way("a b", "highway=footway", "surface=asphalt", "incline=0%", "width=2")
            .way("b x c", "highway=footway", "footway=crossing", "surface=asphalt")
            .way("c d", "highway=footway", "surface=asphalt", "incline=0%", "width=2")
            .way("s x n", "highway=secondary", "name=Torvegade"));
    Way way = way("wheelchair", TinyTown.at(10, 0), TinyTown.at(190, 0));
    assertThat(danish(way))
        .containsExactly(
            "Kør mod øst ad gangstien.",
            "Kryds Torvegade i fodgængerfeltet. Kantstenen er lav.",
            "Kør lige ud ad gangstien.",
            "Du er fremme ved indgangen.");
    assertThat(way.doubt().unknownMetres()).isLessThan(0.5);
    assertThat(way.millis())
        .as("180 metres at 3.6 km/h and 8 seconds for the crossing")
        .isBetween(187_500L, 188_500L);
  }

  @Test
  void aDoorFarFromAnyStreetHasNoKnownWay() throws IOException {
    open(stepsTown());
    Snapped origin = network().snap(TinyTown.at(10, 0), "walk").orElseThrow();
    assertThat(network().fastest(origin, TinyTown.at(50, -49), Direction.TO_PLACE)).isPresent();
    assertThat(network().fastest(origin, TinyTown.at(50, -51), Direction.TO_PLACE)).isEmpty();
  }

  @Test
  void wordsTellSidesTurnsAndWhereTheDoorIs() throws IOException {
    open(stepsTown());
    Way way = way("walk", TinyTown.at(50, -10), TinyTown.at(110, 110));
    assertThat(danish(way))
        .containsExactly(
            "Gå ud til Havnegade, og gå til højre.",
            "Gå til venstre ad Omvej.",
            "Du er fremme. Indgangen er på din venstre side.");
    assertThat(way.line().getFirst()).isEqualTo(TinyTown.at(50, -10));
    assertThat(way.line().getLast()).isEqualTo(TinyTown.at(110, 110));
  }

  private Way way(String profile, Position from, Position to) {
    Snapped origin = network().snap(from, profile).orElseThrow();
    Optional<Way> way = network().fastest(origin, to, Direction.TO_PLACE);
    assertThat(way).as("a way for " + profile).isPresent();
    return way.orElseThrow();
  }

  private static List<String> danish(Way way) {
    return way.steps().stream().map(step -> step.text().da()).toList();
  }

  private StreetNetwork network() {
    return Objects.requireNonNull(open);
  }

  private void open(TinyTown town) throws IOException {
    open =
        StreetNetwork.open(
            town.write(folder), TestMaps.PROFILES, folder.resolve("home"), TestMaps.TEXTS);
  }

  @AfterEach
  void close() {
    network().close();
  }
}
