package dk.naersund.transit.internal.walks;

import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.transit.Stop;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.Walker;
import dk.naersund.transit.internal.LoadedTimetable;
import dk.naersund.transit.internal.data.ChangeWalks;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import java.util.Comparator;
import java.util.List;

/** Walks as the crow flies: for a timetable without streets. */
public final class WalksInStraightLines implements StopWalks, ChangeWalks {
  private static final double METRES_PER_DEGREE = Math.toRadians(1) * Position.EARTH_RADIUS_METRES;

  private final Walker walker;
  private final List<Stop> stops;
  private final int[] byLatitude;
  private final Footpaths footpaths;

  private WalksInStraightLines(TimetableData data, Walker walker) {
    this.walker = walker;
    stops = data.stops();
    byLatitude =
        stops.stream()
            .sorted(Comparator.comparingDouble(stop -> stop.position().lat()))
            .mapToInt(Stop::number)
            .toArray();
    StopLegs legs = new StopLegs();
    footpaths =
        new FootpathMaker(data, walker).make(from -> near(stops.get(from).position(), legs));
  }

  /** The walks of a walker. */
  public static StopWalks of(Timetable timetable, Walker walker) {
    return new WalksInStraightLines(LoadedTimetable.data(timetable), walker);
  }

  @Override
  public Walker walker() {
    return walker;
  }

  @Override
  public Footpaths footpaths() {
    return footpaths;
  }

  @Override
  public StopLegs near(Snapped place, Direction direction, StopLegs into) {
    return near(place.asked(), into);
  }

  private StopLegs near(Position place, StopLegs into) {
    into.clear();
    double degrees = walker.mostMetres() / METRES_PER_DEGREE * 1.001;
    for (int i = firstFrom(place.lat() - degrees); i < byLatitude.length; i++) {
      Stop stop = stops.get(byLatitude[i]);
      if (stop.position().lat() > place.lat() + degrees) {
        break;
      }
      double metres = place.metresTo(stop.position());
      if (metres <= walker.mostMetres()) {
        into.add(
            stop.number(),
            (long) Math.ceil(metres / walker.metresPerSecond() * 1000),
            metres,
            metres);
      }
    }
    return into;
  }

  private int firstFrom(double latitude) {
    int low = 0;
    int high = byLatitude.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stops.get(byLatitude[middle]).position().lat() < latitude) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
