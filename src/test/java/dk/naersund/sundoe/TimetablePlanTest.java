package dk.naersund.sundoe;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.PlainRouter.Traveller;
import dk.naersund.sundoe.timetable.TimetablePlan;
import dk.naersund.sundoe.timetable.TimetablePlan.Line;
import dk.naersund.sundoe.timetable.TimetablePlan.Stop;
import dk.naersund.sundoe.timetable.TimetablePlan.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The timetable fits the committed map: its stops are at streets, its buses can keep time. */
class TimetablePlanTest {
  private static final CommittedMap MAP = CommittedMap.read(Path.of("maps/sundoe/streets.osm.pbf"));
  private static final TimetablePlan PLAN = TimetablePlan.read();
  private static final Map<String, Stop> STOPS =
      PLAN.stops().stream().collect(Collectors.toMap(Stop::id, Function.identity()));
  private static final int BUS = 3;

  @Test
  void everyStopIsAtAFootway() {
    PlainRouter walker = new PlainRouter(MAP, Traveller.WALKER);
    for (Stop stop : PLAN.stops()) {
      if (!stop.station()) {
        assertThat(walker.metresTo(position(stop))).as("%s", stop).isLessThan(12);
      }
    }
  }

  @Test
  void busesNeitherRaceNorCrawl() {
    PlainRouter cars = new PlainRouter(MAP, Traveller.CAR);
    for (Line line : PLAN.lines()) {
      for (Way way : line.ways()) {
        if (line.type() == BUS) {
          fitsTheStreets(line, way, cars);
        }
      }
    }
  }

  private static void fitsTheStreets(Line line, Way way, PlainRouter cars) {
    List<String> ids = new ArrayList<>(way.stops().keySet());
    for (int i = 1; i < ids.size(); i++) {
      Stop from = stop(ids.get(i - 1));
      Stop to = stop(ids.get(i));
      int minutes = minute(way, to.id()) - minute(way, from.id());
      double kmh = cars.metres(position(from), position(to)) / 1000 / (minutes / 60.0);
      assertThat(kmh)
          .as("km/h of line %s from %s to %s", line.shortName(), from.id(), to.id())
          .isBetween(6.0, 65.0);
    }
  }

  @Test
  void everyPlatformIsServedAndEveryNameIsOnTheMap() {
    for (Stop stop : PLAN.stops()) {
      assertThat(
              stop.station()
                  || PLAN.lines().stream()
                      .flatMap(line -> line.ways().stream())
                      .anyMatch(way -> way.stops().containsKey(stop.id())))
          .as("something stops at %s", stop.id())
          .isTrue();
      assertThat(MAP.nodes.values())
          .as("the map has %s", stop.name())
          .anyMatch(
              node ->
                  node.tags().has("public_transport")
                      && node.tags().is("name", stop.name().replace(" St.", "")));
    }
  }

  private static Stop stop(String id) {
    return Objects.requireNonNull(STOPS.get(id), id);
  }

  private static int minute(Way way, String stop) {
    return Objects.requireNonNull(way.stops().get(stop));
  }

  private static Position position(Stop stop) {
    return CommittedMap.plane().position(stop.point());
  }
}
