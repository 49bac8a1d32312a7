package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The nearest placements one after the other. The upward search and the reading of buckets advance
 * together by time: a bucket entry is taken only when no state still to be settled is nearer, so it
 * is final when it is taken, and nothing is done for placements that nobody asks for.
 *
 * <p>It works in memory that its thread lends it for as long as it is among the last few; one that
 * has lost it, or is asked from another thread, begins anew and passes over what it has given
 * already.
 */
final class NearestIterator implements Iterator<Reached> {
  private static final int COUNTS = 1;
  private static final int DOES_NOT_COUNT = 2;

  private final ProfilePlaces profile;
  private final DirectedPlaces places;
  private final Buckets buckets;
  private final Buckets changed;
  private final PlacementTable table;
  private final Direction direction;
  private final Door origin;
  private final PlacementFilter filter;
  private final int firstDay;
  private final int lastDay;

  private Workspace workspace;
  private Thread owner;
  private long ticket;

  /** All placements of one time, in order of number; those before {@link #given} are given. */
  private Found[] batch = new Found[2];

  private int batchSize;
  private int given;
  private int found;

  private record Found(int number, Leg leg) {}

  NearestIterator(
      ProfilePlaces profile,
      PlacementTable table,
      Door origin,
      Direction direction,
      PlacementFilter filter) {
    this.profile = profile;
    this.table = table;
    this.origin = origin;
    this.direction = direction;
    this.filter = filter;
    places = profile.places(direction);
    buckets = places.buckets(filter.label());
    changed = places.changed(filter.label());
    firstDay = (int) filter.firstDay().toEpochDay();
    lastDay = (int) filter.lastDay().toEpochDay();
    owner = Thread.currentThread();
    workspace = Workspace.take();
    ticket = workspace.ticket;
    begin();
  }

  private void begin() {
    Workspace w = workspace;
    w.clearMarks(2 * table.numbers());
    w.cursors.clear();
    ProfileStreets streets = profile.streets;
    w.search.begin(
        streets.hierarchy(),
        streets.graph(),
        direction == Direction.FROM_PLACE,
        origin.edge(),
        origin.fraction());
    for (int number : profile.onEdge(origin.edge())) {
      Leg along = profile.along(origin, number, direction);
      int slot = places.slot(number);
      if (along != null && carriesLabel(number) && counts(w, slot)) {
        long entry = Entry.of(along.millis(), slot, 0);
        w.cursors.open(-1, 0, new long[][] {{entry, metres(along)}}, 0);
      }
    }
  }

  private static long metres(Leg leg) {
    return Entry.metres(leg.decimetres(), leg.unknownDecimetres());
  }

  private boolean carriesLabel(int number) {
    Placement placement = table.get(number);
    return filter.label() == PlacementFilter.ANY_LABEL
        || (placement != null && placement.labels().contains(filter.label()));
  }

  @Override
  public boolean hasNext() {
    if (given == batchSize) {
      if (workspace.ticket != ticket || owner != Thread.currentThread()) {
        beginAnew();
      }
      fill();
    }
    return given < batchSize;
  }

  @Override
  public Reached next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Found next = batch[given++];
    return origin.stretch().plus(next.leg).to(next.number);
  }

  private void beginAnew() {
    int before = found;
    owner = Thread.currentThread();
    workspace = Workspace.take();
    ticket = workspace.ticket;
    begin();
    found = 0;
    while (found < before) {
      fill();
    }
  }

  /** Finds the placements of the next time. */
  private void fill() {
    given = 0;
    batchSize = 0;
    UpwardSearch search = workspace.search;
    Cursors cursors = workspace.cursors;
    int time = Integer.MAX_VALUE;
    while (true) {
      int state = search.leastMillis();
      int entry = cursors.leastMillis();
      int least = Math.min(state, entry);
      if (least == Integer.MAX_VALUE || (batchSize > 0 && least > time)) {
        break;
      }
      if (state <= entry) {
        int reached = search.settle();
        if (reached >= 0) {
          open(reached);
        }
      } else {
        take(cursors.next());
        time = entry;
      }
    }
    for (int i = 0; i < batchSize; i++) {
      workspace.mark(places.slot(batch[i].number), DOES_NOT_COUNT);
    }
    if (batchSize > 1) {
      Arrays.sort(batch, 0, batchSize, Comparator.comparingInt(Found::number));
    }
    found += batchSize;
  }

  private void open(int reached) {
    int rank = workspace.search.rank(reached);
    open(reached, buckets.get(rank));
    open(reached, changed.get(rank));
  }

  private void open(int reached, long[][] bucket) {
    int place = advance(bucket, 0, 0);
    if (place != Cursors.END) {
      workspace.cursors.open(reached, workspace.search.millis(reached), bucket, place);
    }
  }

  private void take(int cursor) {
    Workspace w = workspace;
    long[][] bucket = w.cursors.bucket(cursor);
    int place = w.cursors.place(cursor);
    long entry = Cursors.entry(bucket, place);
    if (w.mark(Entry.slot(entry)) != DOES_NOT_COUNT) {
      int reached = w.cursors.reached(cursor);
      Leg toDoor = Entry.leg(entry, Cursors.metres(bucket, place));
      add(Entry.number(entry), reached < 0 ? toDoor : w.search.leg(reached).plus(toDoor));
    }
    w.cursors.moveNext(advance(bucket, place >>> 16, (place & 0xFFFF) + 1));
  }

  private void add(int number, Leg leg) {
    for (int i = 0; i < batchSize; i++) {
      if (batch[i].number == number) {
        if (leg.compareTo(batch[i].leg) < 0) {
          batch[i] = new Found(number, leg);
        }
        return;
      }
    }
    if (batchSize == batch.length) {
      batch = Arrays.copyOf(batch, 2 * batchSize);
    }
    batch[batchSize++] = new Found(number, leg);
  }

  /** The first entry from a place on whose placement counts and was not given yet. */
  private int advance(long[][] bucket, int fromChunk, int fromPosition) {
    Workspace w = workspace;
    int[] marks = w.marks();
    int no = w.asMarked(DOES_NOT_COUNT);
    int position = fromPosition;
    for (int chunk = fromChunk; chunk < bucket.length; chunk++) {
      long[] entries = bucket[chunk];
      for (int size = Bucket.size(entries); position < size; position++) {
        int slot = Entry.slot(entries[position]);
        if (marks[slot] != no && counts(w, slot)) {
          return chunk << 16 | position;
        }
      }
      position = 0;
    }
    return Cursors.END;
  }

  private boolean counts(Workspace w, int slot) {
    int mark = w.mark(slot);
    if (mark == 0) {
      int number = slot >> 1;
      boolean counts =
          slot == places.slot(number)
              && table.holdsWithin(number, firstDay, lastDay)
              && filter.accepts().test(number);
      mark = counts ? COUNTS : DOES_NOT_COUNT;
      w.mark(slot, mark);
    }
    return mark == COUNTS;
  }
}
