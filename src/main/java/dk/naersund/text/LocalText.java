package dk.naersund.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more languages; Danish is always there. In JSON an object: {@code {"da": "…",
 * "en": "…"}}.
 *
 * @param byLanguage language tag (ISO 639-1) to text
 */
public record LocalText(@JsonValue Map<String, String> byLanguage) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalText {
    byLanguage.forEach(LocalText::check);
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey("da")) {
      throw new IllegalArgumentException("a text needs its Danish words (\"da\"): " + byLanguage);
    }
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
    return new LocalText(Map.of("da", da));
  }

  /** A text in Danish and English. */
  public static LocalText of(String da, String en) {
    return new LocalText(Map.of("da", da, "en", en));
  }

  /** The Danish text. */
  public String da() {
    return byLanguage.getOrDefault("da", "");
  }

  /** The text in the language asked for; the Danish one where there is none. */
  public String in(Locale locale) {
    return byLanguage.getOrDefault(locale.getLanguage(), da());
  }
}
