package dk.naersund.transit.internal.walks;

import dk.naersund.streets.Placement;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.transit.Stop;
import dk.naersund.transit.Walker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The stops as places of a street index, for one walker. A door counts only within 50 metres of a
 * street; a station may lie further off, so it stands where its nearest street is, and the rest is
 * walked in a straight line and in doubt.
 */
final class StopPlaces {
  private final int firstNumber;
  private final int label;
  private final float[] offStreet;
  private final List<Placement> placements = new ArrayList<>();

  private StopPlaces(List<Stop> stops, StreetNetwork streets, String profile, int label) {
    this.label = label;
    firstNumber = label * stops.size();
    offStreet = new float[stops.size()];
    for (Stop stop : stops) {
      Optional<Snapped> snapped = streets.snap(stop.position(), profile);
      if (snapped.isPresent()) {
        boolean far = snapped.get().metres() > StreetNetwork.MOST_METRES_TO_DOOR;
        offStreet[stop.number()] = far ? (float) snapped.get().metres() : 0;
        placements.add(
            new Placement(
                firstNumber + stop.number(),
                far ? snapped.get().onStreet() : stop.position(),
                Set.of(profile),
                Set.of(label),
                null,
                null));
      }
    }
  }

  /** One for each walker, for one index: their numbers follow each other. */
  static List<StopPlaces> of(List<Stop> stops, StreetNetwork streets, Collection<Walker> walkers) {
    List<StopPlaces> all = new ArrayList<>();
    for (Walker walker : walkers) {
      all.add(new StopPlaces(stops, streets, walker.profile(), all.size()));
    }
    return all;
  }

  List<Placement> placements() {
    return placements;
  }

  int label() {
    return label;
  }

  int number(int stop) {
    return firstNumber + stop;
  }

  int stop(int number) {
    return number - firstNumber;
  }

  /** Metres between a stop and the place where it stands for the index. */
  double offStreet(int stop) {
    return offStreet[stop];
  }
}
