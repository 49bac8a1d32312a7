package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The ways to many placements as plain numbers. What is asked for is added up then. Immutable.
 *
 * <p>A way is one {@code long}: its time without the stretch at the origin, like the time of an
 * {@link Entry}; the place of its top among all tops, in the bits of the slot; and the position in
 * the placement's search space.
 */
final class ReachedList extends AbstractList<Reached> implements RandomAccess {
  /** The top of a way along the edge that origin and placement share. */
  static final int ALONG = 0;

  private final ProfilePlaces profile;
  private final Direction direction;
  private final Door origin;
  private final DirectedPlaces places;

  /**
   * By top, highest first, from 1 on: length of the way between position and top in decimetres in
   * the upper half, how much of it is in doubt in the lower.
   */
  private final long[] tops;

  private final int[] numbers;
  private final long[] ways;
  private final int size;

  ReachedList(
      ProfilePlaces profile,
      Direction direction,
      Door origin,
      long[] tops,
      int[] numbers,
      long[] ways,
      int size) {
    this.profile = profile;
    this.direction = direction;
    this.places = profile.places(direction);
    this.origin = origin;
    this.tops = tops;
    this.numbers = numbers;
    this.ways = ways;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  /** Its own, which the just-in-time compiler sees through; the inherited one serves all lists. */
  @Override
  public Iterator<Reached> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Reached next() {
        if (next == size) {
          throw new NoSuchElementException();
        }
        return get(next++);
      }
    };
  }

  @Override
  public Reached get(int at) {
    int number = numbers[Objects.checkIndex(at, size)];
    long way = ways[at];
    int top = Entry.slot(way);
    // Both halves are added up at once; neither can overflow into the other.
    long metres = tops[top];
    if (top == ALONG) {
      Leg along = Objects.requireNonNull(profile.along(origin, number, direction));
      metres += along.metres();
    } else {
      metres += Objects.requireNonNull(places.space(number)).metres(Entry.index(way));
    }
    int millis = Math.addExact(Entry.millis(way), origin.stretch().millis());
    return new Reached(number, millis, (int) (metres >>> 32) / 10.0, (int) metres / 10.0);
  }
}
