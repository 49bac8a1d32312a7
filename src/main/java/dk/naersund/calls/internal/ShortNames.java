package dk.naersund.calls.internal;

import dk.naersund.calls.ReadingTime;

/** Names as short as one can still say them. */
final class ShortNames {
  /** Words of usual length. */
  private static final int MOST_WORDS = 7;

  private static final int MOST_LETTERS = 60;

  private ShortNames() {}

  /** The name's first words: without what stands in brackets or behind a comma, if it is long. */
  static String cut(String name) {
    if (ReadingTime.words(name) <= MOST_WORDS) {
      return name;
    }
    String shorter = name.replaceAll("\\s*[(,–].*$", "").strip();
    StringBuilder kept = new StringBuilder();
    for (String word : (shorter.isEmpty() ? name : shorter).split("\\s+")) {
      if (ReadingTime.words(kept + " " + word) > MOST_WORDS) {
        break;
      }
      kept.append(kept.isEmpty() ? "" : " ").append(word);
    }
    return kept.isEmpty()
        ? name.substring(0, Math.min(MOST_LETTERS, name.length()))
        : kept.toString();
  }
}
