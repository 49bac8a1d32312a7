package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.TravelTimes;
import java.util.Arrays;

/**
 * The nearest placement of every position, put together from what is known at the states of the
 * search graph.
 */
final class NearestTimes implements TravelTimes {
  private static final int NOBODY = -1;
  private final long[] millis;
  private final int[] placements;
  private final int[] decimetres;

  private NearestTimes(int size) {
    millis = new long[size];
    placements = new int[size];
    decimetres = new int[size];
    Arrays.fill(millis, NO_WAY);
    Arrays.fill(placements, NOBODY);
  }

  /** What is known at the states: the nearest placement from each of them, or home to it. */
  interface Field {
    /** Number of the nearest placement; below 0 when there is no way. */
    int placement(int state);

    int millis(int state);

    int decimetres(int state);

    /** Whether a placement counts that lies on the position's own street edge. */
    boolean counts(int number);
  }

  /**
   * @param graph on which the field's states are, and on which positions are joined to them
   */
  static NearestTimes of(
      Origins origins, Direction direction, Field field, SearchGraph graph, ProfilePlaces places) {
    NearestTimes times = new NearestTimes(origins.size());
    for (int i = 0; i < origins.size(); i++) {
      if (origins.isOnStreet(i)) {
        times.find(i, origins, direction, field, graph, places);
      }
    }
    return times;
  }

  private void find(
      int position,
      Origins origins,
      Direction direction,
      Field field,
      SearchGraph graph,
      ProfilePlaces places) {
    int edge = origins.edge(position);
    double fraction = origins.fraction(position);
    SearchGraph.SeedSink sink =
        (state, leg, key) -> {
          int number = field.placement(state);
          if (number >= 0) {
            offer(
                position,
                number,
                (long) leg.millis() + field.millis(state),
                leg.decimetres() + field.decimetres(state));
          }
        };
    if (direction == Direction.TO_PLACE) {
      graph.leaving(edge, fraction, sink);
    } else {
      graph.arriving(edge, fraction, sink);
    }
    Leg stretch = graph.costs.offStreet(origins.metres(position));
    int[] neighbours = places.onEdge(edge);
    if (neighbours.length > 0) {
      Door origin = new Door(edge, fraction, stretch);
      for (int number : neighbours) {
        Leg along = field.counts(number) ? places.along(origin, number, direction, graph) : null;
        if (along != null) {
          offer(position, number, along.millis(), along.decimetres());
        }
      }
    }
    if (placements[position] != NOBODY) {
      millis[position] += stretch.millis();
      decimetres[position] += stretch.decimetres();
    }
  }

  private void offer(int position, int number, long time, int length) {
    if (placements[position] == NOBODY
        || time < millis[position]
        || (time == millis[position] && number < placements[position])) {
      millis[position] = time;
      placements[position] = number;
      decimetres[position] = length;
    }
  }

  @Override
  public int size() {
    return millis.length;
  }

  @Override
  public long millis(int position) {
    return millis[position];
  }

  @Override
  public int placement(int position) {
    return placements[position];
  }

  @Override
  public double metres(int position) {
    return decimetres[position] / 10.0;
  }
}
