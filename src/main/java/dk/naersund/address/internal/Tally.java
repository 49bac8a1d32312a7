package dk.naersund.address.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Counts, asked for the greatest; of equal ones the first in the alphabet. */
final class Tally {
  private static final Comparator<Map.Entry<String, Integer>> ORDER =
      Map.Entry.<String, Integer>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private Tally() {}

  /** The key counted most; the map must not be empty. */
  static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream().min(ORDER).orElseThrow().getKey();
  }

  /** All keys, the most counted first. */
  static List<String> ordered(Map<String, Integer> counts) {
    return counts.entrySet().stream().sorted(ORDER).map(Map.Entry::getKey).toList();
  }
}
