package dk.naersund.pages.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * LIX, the readability index of C. H. Björnsson (1968): words per sentence, plus the share of words
 * of more than six letters in per cent. 25 is a children's book, 35 light prose, 45 a newspaper.
 */
final class Readability {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+(?=\\p{Lu}|\"|$)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}’'-]*");
  private static final int LONG_WORD = 6;

  private Readability() {}

  /** The sentences of a text. */
  static List<String> sentences(String text) {
    return SENTENCE_END.splitAsStream(text.strip()).filter(it -> words(it) > 0).toList();
  }

  static long words(String text) {
    return WORD.matcher(text).results().count();
  }

  /** The index over all sentences together. */
  static double lix(List<String> sentences) {
    String all = String.join(" ", sentences);
    long words = words(all);
    long longWords =
        WORD.matcher(all).results().filter(word -> word.group().length() > LONG_WORD).count();
    return (double) words / sentences.size() + 100.0 * longWords / words;
  }
}
