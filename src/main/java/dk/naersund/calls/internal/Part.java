package dk.naersund.calls.internal;

import java.util.List;

/**
 * Something to say, in shorter and shorter words.
 *
 * @param importance what has less is made shorter first
 * @param variants from the longest to the shortest; a blank last one means that it may be left out
 */
record Part(int importance, List<String> variants) {
  Part {
    variants = List.copyOf(variants);
  }

  /** What may be left out. */
  static Part optional(int importance, String text) {
    return new Part(importance, List.of(text, ""));
  }

  /** What must be said as it is. */
  static Part needed(int importance, String text) {
    return new Part(importance, List.of(text));
  }
}
