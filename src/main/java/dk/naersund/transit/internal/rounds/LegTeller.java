package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.Leg;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells the way that the rounds have found, in the order of travel. */
final class LegTeller {
  private final RoundLabels labels;
  private final DayView view;
  private final LegParts parts;

  /**
   * @param placeLegs the walks at the end where the search began
   */
  LegTeller(TimetableData data, Rounds rounds, Footpaths changes, StopLegs placeLegs) {
    labels = rounds.labels();
    view = rounds.view();
    parts = new LegParts(data, view, changes, placeLegs);
  }

  /** The way to a stop with so many rides, as {@link RoundLabels#least} gives them; at least 1. */
  List<Leg> tell(int stop, int rides) {
    List<Leg> found = new ArrayList<>();
    int at = stop;
    int round = rides;
    while (true) {
      int trip = labels.trip(at, round);
      int boarded = labels.boarded(at, round);
      int from = parts.boardedAt(trip, boarded);
      found.add(parts.ride(trip, boarded, labels.left(at, round)));
      round = labels.leastReady(from, round - 1);
      if (round == 0) {
        found.add(parts.placeWalk(from, view.epoch(view.departure(trip, boarded))));
        break;
      }
      int walked = labels.walkedFrom(from, round);
      if (walked != from) {
        long ended =
            view.epoch(view.mirrored() ? view.departure(trip, boarded) : labels.off(walked, round));
        found.add(parts.change(walked, from, ended));
      }
      at = walked;
    }
    if (!view.mirrored()) {
      Collections.reverse(found);
    }
    return List.copyOf(found);
  }
}
