package dk.naersund.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * A text in one or more languages; Danish is always there. In JSON an object: {@code {"da": "…",
 * "en": "…"}}.
 *
 * @param byLanguage language tag (ISO 639-1) to text
 */
public record LocalText(@JsonValue Map<String, String> byLanguage) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey("da")) {
      throw new IllegalArgumentException("a text needs its Danish words (\"da\"): " + byLanguage);
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
