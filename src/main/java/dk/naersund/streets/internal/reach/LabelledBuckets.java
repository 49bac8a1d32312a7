package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import java.util.Arrays;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Buckets of everything, and of what carries each label. Immutable. */
final class LabelledBuckets {
  /** One more than the largest label. */
  private static final int LABELS = 256;

  private final Buckets none;
  private final Buckets all;
  private final Buckets[] byLabel;

  private LabelledBuckets(Buckets none, Buckets all, Buckets[] byLabel) {
    this.none = none;
    this.all = all;
    this.byLabel = byLabel;
  }

  static LabelledBuckets empty(int keys) {
    Buckets none = Buckets.empty(keys);
    Buckets[] byLabel = new Buckets[LABELS];
    Arrays.fill(byLabel, none);
    return new LabelledBuckets(none, none, byLabel);
  }

  /** Buckets of all placements that have a search space. */
  static LabelledBuckets of(@Nullable SearchSpace[] spaces, PlacementTable placements, int keys) {
    Buckets.Bulk all = new Buckets.Bulk(keys);
    Buckets.Bulk[] byLabel = new Buckets.Bulk[LABELS];
    Arrays.setAll(byLabel, label -> new Buckets.Bulk(keys));
    for (int number = 0; number < spaces.length; number++) {
      SearchSpace space = spaces[number];
      Placement placement = placements.get(number);
      if (space == null || placement == null) {
        continue;
      }
      int slot = Entry.slot(number, false);
      for (int i = 0; i < space.size(); i++) {
        long entry = Entry.of(space.millis(i), slot, i);
        all.add(space.rank(i), entry);
        for (int label : placement.labels()) {
          byLabel[label].add(space.rank(i), entry);
        }
      }
    }
    LongUnaryOperator metres =
        entry -> {
          SearchSpace space = spaces[Entry.number(entry)];
          return space == null ? 0 : space.metres(Entry.index(entry));
        };
    Buckets none = Buckets.empty(keys);
    Buckets[] labelled = new Buckets[LABELS];
    Arrays.setAll(
        labelled, label -> byLabel[label].isEmpty() ? none : byLabel[label].build(metres));
    return new LabelledBuckets(none, all.build(metres), labelled);
  }

  /** The buckets of a label, or with {@link PlacementFilter#ANY_LABEL} of everything. */
  Buckets get(int label) {
    if (label == PlacementFilter.ANY_LABEL) {
      return all;
    }
    return label >= 0 && label < LABELS ? byLabel[label] : none;
  }

  int keys() {
    return all.keys();
  }

  long bytes() {
    long bytes = all.bytes() + 4 * LABELS;
    for (Buckets buckets : byLabel) {
      bytes += buckets == none ? 0 : buckets.bytes();
    }
    return bytes;
  }

  Editor edit() {
    return new Editor();
  }

  /** Makes a version of its own. Not safe for use by several threads. */
  final class Editor {
    private final Buckets.Editor everything = all.edit();
    private final Buckets.@Nullable Editor[] labelled = new Buckets.Editor[LABELS];

    void add(SearchSpace space, int slot, Set<Integer> labels) {
      for (int i = 0; i < space.size(); i++) {
        long entry = Entry.of(space.millis(i), slot, i);
        long metres = space.metres(i);
        everything.add(space.rank(i), entry, metres);
        for (int label : labels) {
          of(label).add(space.rank(i), entry, metres);
        }
      }
    }

    void remove(SearchSpace space, int slot, Set<Integer> labels) {
      for (int i = 0; i < space.size(); i++) {
        long entry = Entry.of(space.millis(i), slot, i);
        everything.remove(space.rank(i), entry);
        for (int label : labels) {
          of(label).remove(space.rank(i), entry);
        }
      }
    }

    private Buckets.Editor of(int label) {
      Buckets.Editor editor = labelled[label];
      if (editor == null) {
        editor = byLabel[label].edit();
        labelled[label] = editor;
      }
      return editor;
    }

    LabelledBuckets build() {
      Buckets[] next = byLabel.clone();
      for (int label = 0; label < LABELS; label++) {
        Buckets.Editor editor = labelled[label];
        if (editor != null) {
          next[label] = editor.build();
        }
      }
      return new LabelledBuckets(none, everything.build(), next);
    }
  }
}
