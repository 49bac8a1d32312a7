package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.Leg;
import dk.naersund.transit.Stop;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the parts of a way out of what a search has found, onwards or backwards in time. */
final class LegParts {
  private final TimetableData data;
  private final DayView view;
  private final Footpaths changes;
  private final StopLegs placeLegs;

  /**
   * @param placeLegs the walks at the end where the search began
   */
  LegParts(TimetableData data, DayView view, Footpaths changes, StopLegs placeLegs) {
    this.data = data;
    this.view = view;
    this.changes = changes;
    this.placeLegs = placeLegs;
  }

  int line(int trip) {
    int low = 0;
    int high = view.lineCount() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (view.lineTrips()[middle] <= trip) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  Leg.Ride ride(int trip, int boarded, int left) {
    int line = line(trip);
    int length = view.lineFirst()[line + 1] - view.lineFirst()[line];
    boolean mirrored = view.mirrored();
    int on = mirrored ? length - 1 - left : boarded;
    int off = mirrored ? length - 1 - boarded : left;
    long departs = view.epoch(mirrored ? view.arrival(trip, left) : view.departure(trip, boarded));
    long arrives = view.epoch(mirrored ? view.departure(trip, boarded) : view.arrival(trip, left));
    int first = data.patternFirst()[view.linePattern()[line]];
    List<Stop> between = new ArrayList<>();
    for (int i = on + 1; i < off; i++) {
      between.add(stop(data.patternStop()[first + i]));
    }
    int number = view.tripNumber()[trip];
    int flags = data.patternFlags()[first + on] | data.patternFlags()[first + off];
    return new Leg.Ride(
        data.routes().get(data.tripRoute()[number]),
        data.tripIds()[number],
        data.headsigns()[number],
        stop(data.patternStop()[first + on]),
        stop(data.patternStop()[first + off]),
        Instant.ofEpochSecond(departs),
        Instant.ofEpochSecond(arrives),
        between,
        data.access(number),
        (flags & TimetableData.ON_REQUEST) != 0,
        data.isAbout(number));
  }

  /** The stop at which one gets on. */
  int boardedAt(int trip, int boarded) {
    return view.posStop()[view.lineFirst()[line(trip)] + boarded];
  }

  /** A walk between two stops, beginning when the ride before it ends. */
  Leg.Walk change(int walked, int to, long departs) {
    boolean mirrored = view.mirrored();
    int path = (mirrored ? changes.backward() : changes.forward()).find(walked, to);
    return new Leg.Walk(
        stop(mirrored ? to : walked),
        stop(mirrored ? walked : to),
        Instant.ofEpochSecond(departs),
        Instant.ofEpochSecond(departs + changes.seconds()[path]),
        changes.metres()[path],
        changes.unknownMetres()[path]);
  }

  /** The walk between place and stop, as late as possible there, as early as possible back. */
  Leg.Walk placeWalk(int stop, long second) {
    return placeWalk(stop, quickest(stop), second);
  }

  /** The same by the walk with this number. */
  Leg.Walk placeWalk(int stop, int leg, long second) {
    int seconds = placeLegs.seconds(leg);
    boolean mirrored = view.mirrored();
    return new Leg.Walk(
        mirrored ? stop(stop) : null,
        mirrored ? null : stop(stop),
        Instant.ofEpochSecond(mirrored ? second : second - seconds),
        Instant.ofEpochSecond(mirrored ? second + seconds : second),
        placeLegs.metres(leg),
        placeLegs.unknownMetres(leg));
  }

  private int quickest(int stop) {
    int quickest = -1;
    for (int leg = 0; leg < placeLegs.size(); leg++) {
      if (placeLegs.stop(leg) == stop
          && (quickest < 0 || placeLegs.millis(leg) < placeLegs.millis(quickest))) {
        quickest = leg;
      }
    }
    return quickest;
  }

  private Stop stop(int number) {
    return data.stops().get(number);
  }
}
