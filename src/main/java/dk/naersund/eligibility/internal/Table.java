package dk.naersund.eligibility.internal;

import java.util.List;

/**
 * A decision table.
 *
 * @param hits which row counts when several hold
 * @param words what rows can say; of the last table, the ids of the outcomes
 */
record Table(String id, Hits hits, List<String> words, List<Row> rows) {
  Table {
    words = List.copyOf(words);
    rows = List.copyOf(rows);
  }

  /** Which row counts (the hit policy of DMN 1.5, 8.2.8). */
  enum Hits {
    /** The first one from the top. */
    FIRST,
    /** There is only one. */
    UNIQUE
  }
}
