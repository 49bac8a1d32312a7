package dk.naersund.streets;

import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the safest known way costs in minutes and spares in doubt, in one sentence. */
public final class SafestPrice {
  private static final long MILLIS_PER_MINUTE = 60_000;
  private static final int TENS = 10;

  private SafestPrice() {}

  /**
   * The sentence: "Sikreste kendte vej: 6 minutter længere, uden ukendte stykker." Minutes are
   * rounded up; metres to ten, and never to nothing.
   *
   * @param texts words
   * @param fastest the fastest way
   * @param safest the safest known way between the same ends
   */
  public static LocalText inWords(Texts texts, Way fastest, Way safest) {
    long more = Math.max(0, safest.millis() - fastest.millis());
    long minutes = (more + MILLIS_PER_MINUTE - 1) / MILLIS_PER_MINUTE;
    double unknown = safest.doubt().unknownMetres();
    String key = unknown < 1 ? "clear" : isOnlyOffStreet(safest) ? "door" : "left";
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Locale language : texts.languages()) {
      byLanguage.put(
          language.getLanguage(),
          texts.get(
              language,
              "streets.safest." + key,
              texts.get(language, "streets.safest.longer", minutes),
              tens(unknown),
              tens(fastest.doubt().unknownMetres())));
    }
    return new LocalText(byLanguage);
  }

  /** Whether all that is not known lies between a door and the street. */
  private static boolean isOnlyOffStreet(Way way) {
    Doubt.Spot worst = way.doubt().worst();
    return worst == null || worst.what().equals("door");
  }

  private static long tens(double metres) {
    return Math.max(TENS, Math.round(metres / TENS) * TENS);
  }
}
