package dk.naersund.pages.internal.asked;

import dk.naersund.pages.internal.frame.PageWords;
import java.util.List;

/**
 * One thing to mend in a form.
 *
 * @param field id of the field
 * @param key of the sentence in the message file, without {@code pages.}
 * @param arguments for the sentence
 */
public record Problem(String field, String key, List<String> arguments) {
  /** A problem of the field, in the words of the key. */
  public static Problem of(String field, String key, String... arguments) {
    return new Problem(field, key, List.of(arguments));
  }

  /** What is wrong, and what to do. */
  public String text(PageWords words) {
    return words.get(key, arguments.toArray());
  }
}
