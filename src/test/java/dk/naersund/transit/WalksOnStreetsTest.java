package dk.naersund.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.TinyTown;
import dk.naersund.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops on streets: a street with steps in the middle, a way round, stops at both ends. */
class WalksOnStreetsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final Walker WALK = new Walker("walk", 350, 60, 1.2, AccessNeed.NONE);
  private static final Walker WHEELS =
      new Walker("wheelchair", 350, 120, 0.8, AccessNeed.STEP_FREE);

  @TempDir Path folder;
  private StreetNetwork streets;
  private Timetable timetable;
  private Map<String, StopWalks> walks;

  @BeforeEach
  void build() throws IOException {
    Path map =
        new TinyTown()
            .node("a", 0, 0)
            .node("b", 100, 0)
            .node("c", 120, 0)
            .node("d", 220, 0)
            .node("n", 100, 100)
            .node("m", 120, 100)
            .way("a b", "highway=residential", "surface=asphalt", "incline=0%")
            .way("b c", "highway=steps", "step_count=12", "incline=up")
            .way("c d", "highway=residential", "surface=asphalt", "incline=0%")
            .way("b n m c", "highway=residential", "surface=asphalt", "incline=0%")
            .write(folder);
    streets =
        StreetNetwork.open(
            map, Path.of("maps/profiles"), folder.resolve("home"), Texts.fromClasspath());
    SmallFeed feed =
        new SmallFeed()
            .put(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
                    + stop("spor1", 10, 0)
                    + stop("spor2", 210, 0)
                    + stop("torvet", 0, 200)
                    + stop("havnen", 3000, 3000));
    timetable = Timetable.load(List.of(feed.write(folder, "by")), ZONE, Texts.fromClasspath());
    walks = StopWalks.onStreets(timetable, streets, List.of(WALK, WHEELS));
  }

  private static String stop(String id, double east, double north) {
    Position at = TinyTown.at(east, north);
    return String.format(Locale.ROOT, "%s,%s,%.6f,%.6f,0,%n", id, id, at.lat(), at.lon())
        .replace("\r", "");
  }

  @AfterEach
  void close() {
    streets.close();
  }

  private StopWalks walks(String profile) {
    StopWalks found = walks.get(profile);
    assertThat(found).isNotNull();
    return Objects.requireNonNull(found);
  }

  private Snapped at(double east, double north, String profile) {
    return streets.snap(TinyTown.at(east, north), profile).orElseThrow();
  }

  private static int leg(StopLegs legs, int stop) {
    return IntStream.range(0, legs.size())
        .filter(leg -> legs.stop(leg) == stop)
        .findFirst()
        .orElse(-1);
  }

  @Test
  void everybodyWalksTheirOwnWayWithinTheirLimit() {
    StopLegs onFoot = walks("walk").near(at(0, 0, "walk"), Direction.TO_PLACE);
    StopLegs onWheels = walks("wheelchair").near(at(0, 0, "wheelchair"), Direction.TO_PLACE);

    assertThat(onFoot.metres(leg(onFoot, 1))).isCloseTo(210, within(2.0));
    assertThat(onWheels.metres(leg(onWheels, 0))).isCloseTo(10, within(2.0));
    // 410 metres round the steps are too far
    assertThat(leg(onWheels, 1)).isEqualTo(-1);
    assertThat(leg(onFoot, 3)).isEqualTo(-1);
  }

  @Test
  void whatLiesOffTheStreetsIsInDoubt() {
    StopLegs legs = walks("walk").near(at(0, 0, "walk"), Direction.TO_PLACE);
    int leg = leg(legs, 2);

    // 200 metres north of the corner, and nothing but a field in between
    assertThat(legs.metres(leg)).isGreaterThanOrEqualTo(100);
    assertThat(legs.unknownMetres(leg)).isGreaterThanOrEqualTo(100);
    assertThat(legs.millis(leg)).isGreaterThanOrEqualTo(80_000);
  }

  @Test
  void placesAreReachedFromTheirStopsAndAnEditMovesOnlyItsOwn() {
    ReachIndex before = streets.index(List.of(door(0, 215), door(1, 20)));
    PlaceWalks places = PlaceWalks.of(walks("walk"), before, IntStream.range(0, 2));

    ReachIndex after = before.with(List.of(door(0, 5))).without(List.of(1));
    PlaceWalks moved = places.with(after, IntStream.of(0, 1));

    // the night train is there at twenty past midnight
    long train = LocalDateTime.parse("2026-11-28T00:20").atZone(ZONE).toEpochSecond();
    assertThat(second(places, 0) - train).isBetween(0L, 30L);
    assertThat(second(moved, 0) - train).isBetween(120L, 300L);
    assertThat(second(places, 1) - train).isBetween(120L, 300L);
    assertThat(second(moved, 1)).isEqualTo(TransitTimes.NO_WAY);
    assertThat(moved.legs(1, new StopLegs()).size()).isZero();
    assertThat(places.legs(1, new StopLegs()).size()).isPositive();
  }

  private static Placement door(int number, double east) {
    return new Placement(number, TinyTown.at(east, 0), Set.of("walk"), Set.of(0), null, null);
  }

  /** When one is at a place, leaving the square just before the night train. */
  private long second(PlaceWalks places, int place) {
    int square = timetable.findStop("by:torvet").orElseThrow().number();
    try (TransitSearch search = timetable.search()) {
      return search
          .from(
              places.walks(),
              TransitQuery.at(LocalDateTime.parse("2026-11-28T00:05").atZone(ZONE).toInstant()),
              new StopLegs().add(square, 0, 0, 0))
          .at(places)
          .second(place);
    }
  }
}
