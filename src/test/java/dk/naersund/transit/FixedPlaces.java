package dk.naersund.transit;

import dk.naersund.streets.Direction;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import dk.naersund.transit.internal.data.PlaceRows;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Places without streets. */
record FixedPlaces(StopWalks walks, int[][] rows) implements PlaceWalks, PlaceRows {
  static FixedPlaces of(StopWalks walks, List<Snapped> doors) {
    int[][] rows = new int[doors.size()][];
    for (int place = 0; place < rows.length; place++) {
      StopLegs legs = walks.near(doors.get(place), Direction.FROM_PLACE);
      rows[place] = new int[2 * legs.size()];
      for (int leg = 0; leg < legs.size(); leg++) {
        rows[place][2 * leg] = legs.stop(leg);
        rows[place][2 * leg + 1] = legs.seconds(leg);
      }
    }
    return new FixedPlaces(walks, rows);
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public StopLegs legs(int place, StopLegs into) {
    throw new UnsupportedOperationException("nobody asks for these");
  }

  @Override
  public PlaceWalks with(ReachIndex index, IntStream changed) {
    throw new UnsupportedOperationException("nobody moves here");
  }

  @Override
  public void forEachPlace(IntConsumer action) {
    IntStream.range(0, rows.length).forEach(action);
  }
}
