package dk.naersund.text;

import dk.naersund.text.internal.MessageTexts;
import java.util.List;
import java.util.Locale;

/**
 * The one place where text for people lives. Each room has a pair of message files of its own,
 * {@code src/main/resources/texts/<room>_da.properties} and {@code …_en.properties}, written in the
 * grammar of {@link java.text.MessageFormat}; keys begin with the room's name. Another language is
 * another file.
 */
public interface Texts {
  /** Danish, the language that every text has. */
  Locale DANISH = Locale.of("da");

  /** English. */
  Locale ENGLISH = Locale.of("en");

  /**
   * The texts of this program, for code that Spring does not hand them to: constants of a room, and
   * tests.
   */
  static Texts fromClasspath() {
    return new MessageTexts();
  }

  /**
   * The text for a key.
   *
   * @param locale the language; where it has no such text, the Danish one is taken
   * @param key for example {@code search.reason.closed}
   * @param arguments for the places {@code {0}}, {@code {1}} … of the text; a {@link LocalText} is
   *     put in in the same language
   * @throws IllegalArgumentException when no language knows the key: a mistake of the programmer
   */
  String get(Locale locale, String key, Object... arguments);

  /** The text for a key in every language there is. */
  LocalText all(String key, Object... arguments);

  /** The languages there are, Danish first. */
  List<Locale> languages();
}
