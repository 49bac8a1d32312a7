package dk.naersund.streets.internal.reach;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * All placements of one profile in one direction: their search spaces, and the same turned round as
 * buckets (Knopp, Sanders, Schultes, Schulz, Wagner, <em>Computing Many-to-Many Shortest Paths
 * Using Highway Hierarchies</em>, ALENEX 2007; as an index of points of interest: Geisberger,
 * <em>Advanced Route Planning in Transportation Networks</em>, 2011, and Delling and Werneck,
 * <em>Customizable Point-of-Interest Queries in Road Networks</em>, 2013). One set of buckets holds
 * everything and one more stands for each label, so that a search for something rare does not read
 * what is common. Immutable.
 *
 * <p>Most buckets are long and never edited. What has changed since they were made stands in a
 * second, small set beside them, and what they say of it does not hold. When that set has grown,
 * all buckets are made anew in the background, and the next edit after that takes them over.
 */
final class DirectedPlaces {
  private static final int FEWEST_TO_REMAKE = 16;
  private static final int MOST_TO_REMAKE = 256;
  private static final int SHARE_TO_REMAKE = 32;

  // Not the common pool: there an edit would wait for what is to be done behind its back.
  private static final Executor BACKGROUND =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .name("reach-buckets")
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .factory());

  private final @Nullable SearchSpace[] spaces;
  private final LabelledBuckets made;
  private final EditedBuckets changed;

  /** Numbers of the placements that have changed since the buckets were made. */
  private final BitSet since;

  private final @Nullable Remaking remaking;

  /**
   * Buckets being made anew.
   *
   * @param missed numbers of the placements that have changed since that began
   */
  private record Remaking(CompletableFuture<DirectedPlaces> result, Set<Integer> missed) {}

  private DirectedPlaces(
      @Nullable SearchSpace[] spaces,
      LabelledBuckets made,
      EditedBuckets changed,
      BitSet since,
      @Nullable Remaking remaking) {
    this.spaces = spaces;
    this.made = made;
    this.changed = changed;
    this.since = since;
    this.remaking = remaking;
  }

  static DirectedPlaces empty(int states) {
    return new DirectedPlaces(
        new SearchSpace[0],
        LabelledBuckets.empty(states),
        EditedBuckets.empty(states),
        new BitSet(),
        null);
  }

  /** The buckets to search. */
  FlatBuckets buckets(int label) {
    return made.get(label);
  }

  /** Whether there is something to be searched beside them. */
  boolean hasChanged() {
    return !since.isEmpty();
  }

  /** What is to be searched beside them: entries of all labels. */
  long[] changed(int rank) {
    return changed.get(rank);
  }

  /** Numbers of the placements of which the buckets are wrong. */
  BitSet since() {
    return since;
  }

  /** The slot that holds for a placement. */
  int slot(int number) {
    return Entry.slot(number, since.get(number));
  }

  /** The placement's search space; null when the profile has no way to it. */
  @Nullable SearchSpace space(int number) {
    return number >= 0 && number < spaces.length ? spaces[number] : null;
  }

  /** Bytes held, headers included, with compressed references. */
  long bytes() {
    long bytes = made.bytes() + changed.bytes() + 4L * spaces.length;
    for (SearchSpace space : spaces) {
      bytes += space == null ? 0 : space.bytes();
    }
    return bytes;
  }

  /** How many entries all placements have. */
  long entries() {
    long entries = 0;
    for (SearchSpace space : spaces) {
      entries += space == null ? 0 : space.size();
    }
    return entries;
  }

  /** How many entries the placement with most of them has. */
  int largestSpace() {
    int largest = 0;
    for (SearchSpace space : spaces) {
      largest = space == null ? largest : Math.max(largest, space.size());
    }
    return largest;
  }

  /**
   * A placement that comes, goes or changes.
   *
   * @param number its number
   * @param space its search space from now on; null when there is none
   */
  record Change(int number, @Nullable SearchSpace space) {}

  /**
   * A version with the changes that shares with this one what they do not touch.
   *
   * @param placements all placements from now on
   */
  DirectedPlaces edited(Collection<Change> changes, PlacementTable placements) {
    Remaking pending = remaking;
    if (pending == null || pending.result.isCompletedExceptionally()) {
      return withChanges(changes, null).remadeWhenLarge(placements);
    }
    if (pending.result.isDone()) {
      Map<Integer, Change> all = new HashMap<>();
      pending.missed.forEach(number -> all.put(number, new Change(number, space(number))));
      changes.forEach(change -> all.put(change.number, change));
      return pending.result.join().withChanges(all.values(), null);
    }
    Set<Integer> missed = new HashSet<>(pending.missed);
    changes.forEach(change -> missed.add(change.number));
    return withChanges(changes, new Remaking(pending.result, missed));
  }

  private DirectedPlaces withChanges(Collection<Change> changes, @Nullable Remaking pending) {
    @Nullable SearchSpace[] next = grown(changes);
    EditedBuckets.Editor editor = changed.edit();
    BitSet nextSince = (BitSet) since.clone();
    for (Change change : changes) {
      SearchSpace old = space(change.number);
      int slot = Entry.slot(change.number, true);
      for (int i = 0; old != null && since.get(change.number) && i < old.size(); i++) {
        editor.remove(old.rank(i), Entry.of(old.millis(i), slot, i));
      }
      SearchSpace space = change.space;
      for (int i = 0; space != null && i < space.size(); i++) {
        editor.add(space.rank(i), Entry.of(space.millis(i), slot, i));
      }
      next[change.number] = space;
      nextSince.set(change.number);
    }
    return new DirectedPlaces(next, made, editor.build(), nextSince, pending);
  }

  private DirectedPlaces remadeWhenLarge(PlacementTable placements) {
    int enough = Math.clamp(spaces.length / SHARE_TO_REMAKE, FEWEST_TO_REMAKE, MOST_TO_REMAKE);
    if (since.cardinality() <= enough) {
      return this;
    }
    CompletableFuture<DirectedPlaces> result =
        CompletableFuture.supplyAsync(
            () -> remade(spaces, made.with(since, spaces, placements)), BACKGROUND);
    return new DirectedPlaces(spaces, made, changed, since, new Remaking(result, Set.of()));
  }

  /**
   * A version with the changes whose buckets are made anew: for many changes at once.
   *
   * @param placements all placements from now on
   */
  DirectedPlaces rebuilt(Collection<Change> changes, PlacementTable placements) {
    @Nullable SearchSpace[] next = grown(changes);
    for (Change change : changes) {
      next[change.number] = change.space;
    }
    return remade(next, LabelledBuckets.of(next, placements, made.ranks()));
  }

  private static DirectedPlaces remade(@Nullable SearchSpace[] spaces, LabelledBuckets made) {
    return new DirectedPlaces(spaces, made, EditedBuckets.empty(made.ranks()), new BitSet(), null);
  }

  private @Nullable SearchSpace[] grown(Collection<Change> changes) {
    int length = spaces.length;
    for (Change change : changes) {
      length = Math.max(length, change.number + 1);
    }
    return Arrays.copyOf(spaces, length);
  }
}
