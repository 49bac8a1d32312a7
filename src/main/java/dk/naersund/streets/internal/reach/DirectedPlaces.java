package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.internal.reach.Buckets.Bulk;
import dk.naersund.streets.internal.reach.Buckets.Editor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All placements of one profile in one direction: their search spaces, and the same turned round as
 * buckets (Knopp, Sanders, Schultes, Schulz, Wagner, <em>Computing Many-to-Many Shortest Paths
 * Using Highway Hierarchies</em>, ALENEX 2007; as an index of points of interest: Geisberger,
 * <em>Advanced Route Planning in Transportation Networks</em>, 2011, and Delling and Werneck,
 * <em>Customizable Point-of-Interest Queries in Road Networks</em>, 2013). One set of buckets holds
 * everything and one more stands for each label, so that a search for something rare does not read
 * what is common. Immutable.
 */
final class DirectedPlaces {
  /** One more than the largest label. */
  static final int LABELS = 256;

  private final Buckets none;
  private final @Nullable SearchSpace[] spaces;
  private final Buckets all;
  private final Buckets[] byLabel;

  private DirectedPlaces(
      Buckets none, @Nullable SearchSpace[] spaces, Buckets all, Buckets[] byLabel) {
    this.none = none;
    this.spaces = spaces;
    this.all = all;
    this.byLabel = byLabel;
  }

  static DirectedPlaces empty(int states) {
    Buckets none = Buckets.empty(states);
    Buckets[] byLabel = new Buckets[LABELS];
    Arrays.fill(byLabel, none);
    return new DirectedPlaces(none, new SearchSpace[0], none, byLabel);
  }

  /** The buckets to search. */
  Buckets buckets(int label) {
    if (label == PlacementFilter.ANY_LABEL) {
      return all;
    }
    return label >= 0 && label < LABELS ? byLabel[label] : none;
  }

  /** The placement's search space; null when the profile has no way to it. */
  @Nullable SearchSpace space(int number) {
    return number >= 0 && number < spaces.length ? spaces[number] : null;
  }

  long bytes() {
    long bytes = all.bytes() + 4L * (spaces.length + LABELS);
    for (Buckets buckets : byLabel) {
      bytes += buckets == none ? 0 : buckets.bytes();
    }
    for (SearchSpace space : spaces) {
      bytes += space == null ? 0 : space.bytes();
    }
    return bytes;
  }

  long entries() {
    return all.size();
  }

  /**
   * A placement that comes, goes or changes.
   *
   * @param number its number
   * @param before labels until now; empty when it was not there
   * @param after labels from now on
   * @param space its search space from now on; null when there is none
   */
  record Change(int number, Set<Integer> before, Set<Integer> after, @Nullable SearchSpace space) {}

  /** A version with the changes that shares untouched pages with this one. */
  DirectedPlaces edited(Collection<Change> changes) {
    @Nullable SearchSpace[] nextSpaces = grown(changes);
    Editor everything = all.edit();
    @Nullable Editor[] labelled = new Editor[LABELS];
    for (Change change : changes) {
      SearchSpace old = space(change.number);
      if (old != null) {
        for (int i = 0; i < old.size(); i++) {
          long entry = Entry.of(old.millis(i), change.number, i);
          everything.remove(old.rank(i), entry);
          for (int label : change.before) {
            editor(labelled, label).remove(old.rank(i), entry);
          }
        }
      }
      SearchSpace space = change.space;
      nextSpaces[change.number] = space;
      if (space != null) {
        for (int i = 0; i < space.size(); i++) {
          long entry = Entry.of(space.millis(i), change.number, i);
          everything.add(space.rank(i), entry);
          for (int label : change.after) {
            editor(labelled, label).add(space.rank(i), entry);
          }
        }
      }
    }
    Buckets[] nextByLabel = byLabel.clone();
    for (int label = 0; label < LABELS; label++) {
      Editor editor = labelled[label];
      if (editor != null) {
        nextByLabel[label] = editor.build();
      }
    }
    return new DirectedPlaces(none, nextSpaces, everything.build(), nextByLabel);
  }

  private Editor editor(@Nullable Editor[] labelled, int label) {
    Editor editor = labelled[label];
    if (editor == null) {
      editor = byLabel[label].edit();
      labelled[label] = editor;
    }
    return editor;
  }

  /**
   * A version with the changes whose buckets are made anew: for many changes at once.
   *
   * @param placements all placements from now on
   */
  DirectedPlaces rebuilt(Collection<Change> changes, PlacementTable placements) {
    @Nullable SearchSpace[] nextSpaces = grown(changes);
    for (Change change : changes) {
      nextSpaces[change.number] = change.space;
    }
    Bulk everything = new Bulk(all.keys());
    @Nullable Bulk[] labelled = new Bulk[LABELS];
    for (int number = 0; number < nextSpaces.length; number++) {
      SearchSpace space = nextSpaces[number];
      Placement placement = placements.get(number);
      if (space == null || placement == null) {
        continue;
      }
      for (int i = 0; i < space.size(); i++) {
        long entry = Entry.of(space.millis(i), number, i);
        everything.add(space.rank(i), entry);
        for (int label : placement.labels()) {
          Bulk bulk = labelled[label];
          if (bulk == null) {
            bulk = new Bulk(all.keys());
            labelled[label] = bulk;
          }
          bulk.add(space.rank(i), entry);
        }
      }
    }
    Buckets[] nextByLabel = byLabel.clone();
    for (int label = 0; label < LABELS; label++) {
      Bulk bulk = labelled[label];
      nextByLabel[label] = bulk == null ? none : bulk.build();
    }
    return new DirectedPlaces(none, nextSpaces, everything.build(), nextByLabel);
  }

  private @Nullable SearchSpace[] grown(Collection<Change> changes) {
    int length = spaces.length;
    for (Change change : changes) {
      length = Math.max(length, change.number + 1);
    }
    return Arrays.copyOf(spaces, length);
  }
}
