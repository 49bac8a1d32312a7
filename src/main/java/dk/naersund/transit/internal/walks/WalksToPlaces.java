package dk.naersund.transit.internal.walks;

import dk.naersund.streets.Direction;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Snapped;
import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.internal.data.PlaceRows;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The stops near each place, one row each; an edit copies the list of rows and shares the rows. */
public final class WalksToPlaces implements PlaceWalks, PlaceRows {
  private static final int[] NONE = {};

  private final StopWalks walks;
  private final ReachIndex index;
  private final int[][] rows;

  private WalksToPlaces(StopWalks walks, ReachIndex index, int[][] rows) {
    this.walks = walks;
    this.index = index;
    this.rows = rows;
  }

  /** Looks up the stops near places. */
  public static PlaceWalks of(StopWalks walks, ReachIndex index, IntStream numbers) {
    return new WalksToPlaces(walks, index, new int[0][]).with(index, numbers);
  }

  @Override
  public PlaceWalks with(ReachIndex after, IntStream changed) {
    int[] numbers = changed.toArray();
    int size = Math.max(rows.length, Arrays.stream(numbers).max().orElse(-1) + 1);
    int[][] next = Arrays.copyOf(rows, size);
    Arrays.fill(next, rows.length, size, NONE);
    StopLegs legs = new StopLegs();
    for (int number : numbers) {
      next[number] = row(find(after, number, legs));
    }
    return new WalksToPlaces(walks, after, next);
  }

  private StopLegs find(ReachIndex in, int number, StopLegs into) {
    Optional<Snapped> door = in.door(number, walks.walker().profile());
    return door.isPresent() ? walks.near(door.get(), Direction.FROM_PLACE, into) : into.clear();
  }

  private static int[] row(StopLegs legs) {
    if (legs.size() == 0) {
      return NONE;
    }
    int[] row = new int[2 * legs.size()];
    for (int leg = 0; leg < legs.size(); leg++) {
      row[2 * leg] = legs.stop(leg);
      row[2 * leg + 1] = legs.seconds(leg);
    }
    return row;
  }

  @Override
  public StopWalks walks() {
    return walks;
  }

  @Override
  public int size() {
    return rows.length;
  }

  @Override
  public int[][] rows() {
    return rows;
  }

  @Override
  public StopLegs legs(int place, StopLegs into) {
    return find(index, place, into);
  }

  @Override
  public void forEachPlace(IntConsumer action) {
    for (int place = 0; place < rows.length; place++) {
      if (rows[place].length > 0) {
        action.accept(place);
      }
    }
  }
}
