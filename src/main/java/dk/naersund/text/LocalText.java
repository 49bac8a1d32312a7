package dk.naersund.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more languages; Danish is always there. In JSON an object: {@code {"da": "…",
 * "en": "…"}}. A value: two texts with the same words are equal. One that is put into words when
 * somebody asks costs nothing in the languages that nobody asks for.
 */
public final class LocalText {
  private static final String DANISH = "da";

  private final @Nullable Words words;
  private @Nullable Map<String, String> byLanguage;

  /**
   * A text that is there.
   *
   * @param byLanguage language tag (ISO 639-1) to text
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalText(Map<String, String> byLanguage) {
    byLanguage.forEach(LocalText::check);
    if (!byLanguage.containsKey(DANISH)) {
      throw new IllegalArgumentException("a text needs its Danish words (\"da\"): " + byLanguage);
    }
    this.byLanguage = Map.copyOf(byLanguage);
    words = null;
  }

  private LocalText(Words words) {
    this.words = words;
  }

  /** In YAML a comma ends a text without quotes, and what follows becomes a language. */
  private static void check(String language, @Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException(
          "\"" + language + "\" has no words; a text with a comma stands in quotes");
    }
  }

  /** A text in Danish only. */
  public static LocalText danish(String da) {
    return new LocalText(Map.of(DANISH, da));
  }

  /** A text in Danish and English. */
  public static LocalText of(String da, String en) {
    return new LocalText(Map.of(DANISH, da, "en", en));
  }

  /**
   * A text that is put into words when it is first asked for in a language.
   *
   * @param languages the languages there are, Danish first
   * @param words always the same for the same language; may be called by several threads
   */
  public static LocalText whenAsked(List<Locale> languages, Function<Locale, String> words) {
    if (languages.isEmpty() || !languages.getFirst().getLanguage().equals(DANISH)) {
      throw new IllegalArgumentException("a text's first language is Danish: " + languages);
    }
    return new LocalText(new Words(languages, words));
  }

  /** Language tag (ISO 639-1) to text. */
  @JsonValue
  public Map<String, String> byLanguage() {
    Map<String, String> all = byLanguage;
    if (all == null) {
      all = words == null ? Map.of() : words.all();
      byLanguage = all;
    }
    return all;
  }

  /** The Danish text. */
  public String da() {
    return words == null ? byLanguage().getOrDefault(DANISH, "") : words.in(0);
  }

  /** The text in the language asked for; the Danish one where there is none. */
  public String in(Locale locale) {
    if (words != null) {
      return words.in(words.number(locale));
    }
    String found = byLanguage().get(locale.getLanguage());
    return found == null ? da() : found;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof LocalText text && text.byLanguage().equals(byLanguage()));
  }

  @Override
  public int hashCode() {
    return byLanguage().hashCode();
  }

  @Override
  public String toString() {
    return byLanguage().toString();
  }

  /** Words of which only those asked for are made. Two threads may make the same ones. */
  private static final class Words {
    private final List<Locale> languages;
    private final Function<Locale, String> make;
    private final @Nullable String[] made;

    Words(List<Locale> languages, Function<Locale, String> make) {
      this.languages = languages;
      this.make = make;
      made = new String[languages.size()];
    }

    /** The number of the language; Danish's where there is no such one. */
    int number(Locale locale) {
      for (int i = 1; i < languages.size(); i++) {
        if (languages.get(i).getLanguage().equals(locale.getLanguage())) {
          return i;
        }
      }
      return 0;
    }

    String in(int language) {
      String text = made[language];
      if (text == null) {
        text = make.apply(languages.get(language));
        made[language] = text;
      }
      return text;
    }

    Map<String, String> all() {
      Map<String, String> all = new HashMap<>();
      for (int i = 0; i < made.length; i++) {
        all.put(languages.get(i).getLanguage(), in(i));
      }
      return Map.copyOf(all);
    }
  }
}
