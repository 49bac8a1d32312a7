package dk.naersund.transit.internal.walks;

import dk.naersund.platform.Progress;
import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.Walker;
import dk.naersund.transit.internal.LoadedTimetable;
import dk.naersund.transit.internal.data.ChangeWalks;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks on the streets, by an index in which the stops are the places. */
public final class WalksOnStreets implements StopWalks, ChangeWalks {
  /** Crossings and rough ground make a walk slower; beyond this nobody looks. */
  private static final double SLOWEST = 1.5;

  private final Walker walker;
  private final ReachIndex index;
  private final StopPlaces places;
  private final PlacementFilter filter;
  private final Footpaths footpaths;

  private WalksOnStreets(
      Walker walker, TimetableData data, ReachIndex index, StopPlaces places, Progress progress) {
    this.walker = walker;
    this.index = index;
    this.places = places;
    filter = PlacementFilter.of(places.label(), LocalDate.EPOCH);
    StopLegs legs = new StopLegs();
    footpaths =
        new FootpathMaker(data, walker)
            .make(
                from -> {
                  progress.tick();
                  return nearStop(from, legs);
                });
  }

  /** The walks of several walkers, by profile. */
  public static Map<String, StopWalks> of(
      Timetable timetable, StreetNetwork streets, Collection<Walker> walkers) {
    TimetableData data = LoadedTimetable.data(timetable);
    List<StopPlaces> places = StopPlaces.of(data.stops(), streets, walkers);
    ReachIndex index =
        streets.index(places.stream().flatMap(one -> one.placements().stream()).toList());
    Map<String, StopWalks> walks = new LinkedHashMap<>();
    int i = 0;
    for (Walker walker : walkers) {
      try (Progress progress = Progress.of("walks between stops, " + walker.profile())) {
        WalksOnStreets made = new WalksOnStreets(walker, data, index, places.get(i++), progress);
        walks.put(walker.profile(), made);
        progress.done(made.footpaths.seconds().length + " changes");
      }
    }
    return walks;
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
    return near(place, direction, 0, into);
  }

  private StopLegs nearStop(int stop, StopLegs into) {
    return index
        .door(places.number(stop), walker.profile())
        .map(door -> near(door, Direction.TO_PLACE, places.offStreet(stop), into))
        .orElseGet(into::clear);
  }

  /**
   * @param offStreet metres between the place and where the streets know it
   */
  private StopLegs near(Snapped place, Direction direction, double offStreet, StopLegs into) {
    into.clear();
    double most = walker.mostMetres() / walker.metresPerSecond() * 1000 * SLOWEST;
    Iterator<Reached> nearest = index.nearest(place, direction, filter);
    while (nearest.hasNext()) {
      Reached reached = nearest.next();
      if (reached.millis() > most) {
        break;
      }
      int stop = places.stop(reached.placement());
      double more = offStreet + places.offStreet(stop);
      if (reached.metres() + more <= walker.mostMetres()) {
        into.add(
            stop,
            reached.millis() + Math.round(more / walker.metresPerSecond() * 1000),
            reached.metres() + more,
            reached.unknownMetres() + more);
      }
    }
    return into;
  }
}
