package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

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

  /** Stands for the state of a way along the edge that origin and placement share. */
  private static final int ALONG = -1;

  /** Entries passed over per placement, after which it is cheaper to look up what counts. */
  private static final int PATIENCE = 2;

  /** It is not cheaper if more than this share of all placements counts. */
  private static final int RARE = 8;

  private final ProfilePlaces profile;
  private final DirectedPlaces places;
  private final FlatBuckets buckets;
  private final boolean hasChanged;
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

  /** Entries that may still be passed over before what counts is looked up one by one. */
  private int patience;

  /** All that is still to come, once it has been looked up; then no batch is filled any more. */
  private boolean lookedUp;

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
    hasChanged = places.hasChanged();
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
        w.cursors.open(ALONG, 0, new long[] {Entry.of(along.millis(), slot, 0)}, 0, 1);
      }
    }
    patience = PATIENCE * table.numbers();
  }

  private boolean carriesLabel(int number) {
    Placement placement = table.get(number);
    return filter.label() == PlacementFilter.ANY_LABEL
        || (placement != null && placement.labels().contains(filter.label()));
  }

  @Override
  public boolean hasNext() {
    if (given == batchSize && !lookedUp) {
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
    return origin.stretch().plus(next.leg()).to(next.number());
  }

  private void beginAnew() {
    int before = found;
    owner = Thread.currentThread();
    workspace = Workspace.take();
    ticket = workspace.ticket;
    begin();
    found = 0;
    while (found < before && !lookedUp) {
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
          if (patience < 0 && batchSize == 0 && lookUp()) {
            return;
          }
        }
      } else {
        take(cursors.next());
        time = entry;
      }
    }
    for (int i = 0; i < batchSize; i++) {
      workspace.mark(places.slot(batch[i].number()), DOES_NOT_COUNT);
    }
    if (batchSize > 1) {
      Arrays.sort(batch, 0, batchSize);
    }
    found += batchSize;
  }

  /**
   * When little counts, most of what stands in buckets is passed over: then the ways to all that
   * counts are found by their search spaces.
   *
   * @return false when too much counts
   */
  private boolean lookUp() {
    Workspace w = workspace;
    patience = Integer.MAX_VALUE;
    int[] numbers = new int[table.numbers() / RARE + 1];
    int count = 0;
    for (int number = 0; number < table.numbers(); number++) {
      if (table.get(number) != null && carriesLabel(number) && counts(w, places.slot(number))) {
        if (count == numbers.length) {
          return false;
        }
        numbers[count++] = number;
      }
    }
    w.search.settleAll();
    batch = new Found[Math.max(count, 1)];
    for (int i = 0; i < count; i++) {
      Leg leg = profile.way(origin, numbers[i], direction, w.search);
      if (leg != null) {
        batch[batchSize++] = new Found(numbers[i], leg, ALONG);
      }
    }
    Arrays.sort(batch, 0, batchSize);
    lookedUp = true;
    return true;
  }

  private void open(int reached) {
    int rank = workspace.search.rank(reached);
    int at = buckets.find(rank);
    if (at >= 0) {
      open(reached, buckets.entries, buckets.start(at), buckets.end(at));
    }
    if (hasChanged) {
      long[] entries = places.changed(rank);
      open(reached, entries, 0, entries.length);
    }
  }

  private void open(int reached, long[] entries, int from, int to) {
    int place = advance(entries, from, to);
    if (place < to) {
      workspace.cursors.open(reached, workspace.search.millis(reached), entries, place, to);
    }
  }

  private void take(int cursor) {
    Workspace w = workspace;
    long[] entries = w.cursors.entries(cursor);
    int place = w.cursors.place(cursor);
    long entry = entries[place];
    if (w.mark(Entry.slot(entry)) != DOES_NOT_COUNT) {
      add(entry, w.cursors.reached(cursor));
    }
    w.cursors.moveNext(advance(entries, place + 1, w.cursors.end(cursor)));
  }

  private void add(long entry, int reached) {
    Found one = found(entry, reached);
    for (int i = 0; i < batchSize; i++) {
      if (batch[i].number() == one.number()) {
        batch[i] = one.isBetter(batch[i]) ? one : batch[i];
        return;
      }
    }
    if (batchSize == batch.length) {
      batch = Arrays.copyOf(batch, 2 * batchSize);
    }
    batch[batchSize++] = one;
  }

  private Found found(long entry, int reached) {
    int number = Entry.number(entry);
    if (reached == ALONG) {
      Leg along = Objects.requireNonNull(profile.along(origin, number, direction));
      return new Found(number, along, ALONG);
    }
    SearchSpace space = Objects.requireNonNull(places.space(number));
    UpwardSearch search = workspace.search;
    Leg leg = search.leg(reached).plus(space.leg(Entry.index(entry)));
    return new Found(number, leg, search.rank(reached));
  }

  /** The first entry from a place on whose placement counts and was not given yet; or the end. */
  private int advance(long[] entries, int from, int to) {
    Workspace w = workspace;
    int[] marks = w.marks();
    int no = w.asMarked(DOES_NOT_COUNT);
    int place = from;
    while (place < to) {
      int slot = Entry.slot(entries[place]);
      if (marks[slot] != no && counts(w, slot)) {
        break;
      }
      place++;
    }
    patience -= place - from;
    return place;
  }

  private boolean counts(Workspace w, int slot) {
    int mark = w.mark(slot);
    if (mark == 0) {
      int number = slot >> 1;
      boolean counts =
          slot == places.slot(number)
              && ((slot & 1) == 0 || carriesLabel(number))
              && table.holdsWithin(number, firstDay, lastDay)
              && filter.accepts().test(number);
      mark = counts ? COUNTS : DOES_NOT_COUNT;
      w.mark(slot, mark);
    }
    return mark == COUNTS;
  }
}
