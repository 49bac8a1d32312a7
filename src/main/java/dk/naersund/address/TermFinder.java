package dk.naersund.address;

import dk.naersund.address.internal.StemTermFinder;
import java.util.List;

/**
 * Plain words to ids, tolerant of typing: "forbinding" to the id of the service kind that changes
 * dressings. Safe for many readers.
 */
public interface TermFinder {
  /**
   * A thing that people call by several words.
   *
   * @param id what a search returns
   * @param words names and other words, most usual first
   */
  record Term(String id, List<String> words) {
    public Term {
      words = List.copyOf(words);
    }
  }

  /** A finder over these terms, in memory. Terms that fit equally well come in this order. */
  static TermFinder of(List<Term> terms) {
    return new StemTermFinder(terms);
  }

  /** The ids whose words fit what was typed, best first; empty when nothing fits well. */
  List<String> find(String typed, int limit);
}
