package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Buckets of everything, and of what carries each label. Immutable. */
final class LabelledBuckets {
  /** One more than the largest label. */
  private static final int LABELS = Placement.MAX_LABEL + 1;

  private static final int[] NO_LABELS = new int[0];

  private final FlatBuckets none;
  private final FlatBuckets all;
  private final FlatBuckets[] byLabel;

  private LabelledBuckets(FlatBuckets none, FlatBuckets all, FlatBuckets[] byLabel) {
    this.none = none;
    this.all = all;
    this.byLabel = byLabel;
  }

  static LabelledBuckets empty(int ranks) {
    FlatBuckets none = FlatBuckets.empty(ranks);
    FlatBuckets[] byLabel = new FlatBuckets[LABELS];
    Arrays.fill(byLabel, none);
    return new LabelledBuckets(none, none, byLabel);
  }

  /** Buckets of all placements that have a search space. */
  static LabelledBuckets of(@Nullable SearchSpace[] spaces, PlacementTable placements, int ranks) {
    return of(merged(empty(ranks).all, new BitSet(), spaces, number -> true, ranks), placements);
  }

  /** As these, with some placements as they are now. */
  LabelledBuckets with(BitSet changed, @Nullable SearchSpace[] spaces, PlacementTable placements) {
    return of(merged(all, changed, spaces, changed::get, ranks()), placements);
  }

  private interface Numbers {
    boolean contains(int number);
  }

  /** Entries of the old buckets without those of some placements, and these placements' own. */
  private static FlatBuckets merged(
      FlatBuckets old, BitSet gone, @Nullable SearchSpace[] spaces, Numbers added, int ranks) {
    int[] end = new int[ranks + 1];
    for (int number = 0; number < spaces.length; number++) {
      SearchSpace space = spaces[number];
      for (int i = 0; space != null && added.contains(number) && i < space.size(); i++) {
        end[space.rank(i) + 1]++;
      }
    }
    for (int rank = 0; rank < ranks; rank++) {
      end[rank + 1] += end[rank];
    }
    long[] fresh = new long[end[ranks]];
    int[] next = end.clone();
    for (int number = 0; number < spaces.length; number++) {
      SearchSpace space = spaces[number];
      for (int i = 0; space != null && added.contains(number) && i < space.size(); i++) {
        fresh[next[space.rank(i)]++] = Entry.of(space.millis(i), Entry.slot(number, false), i);
      }
    }
    FlatBuckets.Builder builder = new FlatBuckets.Builder(ranks);
    for (int rank = 0; rank < ranks; rank++) {
      boolean mixed = false;
      int found = old.find(rank);
      for (int i = found < 0 ? 0 : old.start(found); found >= 0 && i < old.end(found); i++) {
        if (!gone.get(Entry.number(old.entries[i]))) {
          builder.add(rank, old.entries[i]);
        }
      }
      for (int i = end[rank]; i < end[rank + 1]; i++) {
        builder.add(rank, fresh[i]);
        mixed = true;
      }
      if (mixed) {
        builder.sortLast();
      }
    }
    return builder.build();
  }

  private static LabelledBuckets of(FlatBuckets all, PlacementTable placements) {
    int ranks = all.ranks();
    int[][] labels = labels(placements);
    FlatBuckets.@Nullable Builder[] builders = new FlatBuckets.Builder[LABELS];
    all.forEach(
        (rank, entry) -> {
          for (int label : labels[Entry.number(entry)]) {
            FlatBuckets.Builder builder = builders[label];
            if (builder == null) {
              builder = new FlatBuckets.Builder(ranks);
              builders[label] = builder;
            }
            builder.add(rank, entry);
          }
        });
    FlatBuckets none = FlatBuckets.empty(ranks);
    IntFunction<FlatBuckets> built =
        label -> {
          FlatBuckets.Builder builder = builders[label];
          return builder == null ? none : builder.build();
        };
    FlatBuckets[] byLabel = new FlatBuckets[LABELS];
    Arrays.setAll(byLabel, built);
    return new LabelledBuckets(none, all, byLabel);
  }

  private static int[][] labels(PlacementTable placements) {
    int[][] labels = new int[placements.numbers()][];
    for (int number = 0; number < labels.length; number++) {
      Placement placement = placements.get(number);
      labels[number] =
          placement == null
              ? NO_LABELS
              : placement.labels().stream().mapToInt(Integer::intValue).toArray();
    }
    return labels;
  }

  /** The buckets of a label, or with {@link PlacementFilter#ANY_LABEL} of everything. */
  FlatBuckets get(int label) {
    if (label == PlacementFilter.ANY_LABEL) {
      return all;
    }
    return label >= 0 && label < LABELS ? byLabel[label] : none;
  }

  int ranks() {
    return all.ranks();
  }

  long bytes() {
    long bytes = all.bytes() + 4 * LABELS;
    for (FlatBuckets buckets : byLabel) {
      bytes += buckets == none ? 0 : buckets.bytes();
    }
    return bytes;
  }
}
