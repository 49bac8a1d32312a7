package dk.naersund.streets.internal.ways;

import dk.naersund.streets.Way;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Texts whose parts are themselves texts in several languages. */
final class Words {
  private static final String ROOM = "streets.";
  private static final int FINE_METRES = 100;

  private final Texts texts;

  Words(Texts texts) {
    this.texts = texts;
  }

  /** The text for a key of this room; arguments may be texts themselves. */
  LocalText say(String key, Object... arguments) {
    return texts.all(ROOM + key, arguments);
  }

  /** Both sentences, one after the other. */
  LocalText both(LocalText first, LocalText second) {
    return LocalText.whenAsked(
        texts.languages(), language -> first.in(language) + " " + second.in(language));
  }

  /** The way with one more thing to know before one sets out. */
  Way withFirstNote(Way way, LocalText note) {
    List<Way.Step> steps = new ArrayList<>(way.steps());
    Way.Step first = steps.removeFirst();
    LocalText notes = first.note() == null ? note : both(note, first.note());
    steps.addFirst(
        new Way.Step(
            first.text(),
            notes,
            first.street(),
            first.metres(),
            first.millis(),
            first.unknownMetres(),
            first.at()));
    return new Way(
        way.profile(), way.millis(), way.metres(), way.doubt(), way.avoided(), steps, way.line());
  }

  /** A sentence as it stands behind a colon. */
  LocalText inside(LocalText sentence) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Locale language : texts.languages()) {
      String said = sentence.in(language);
      byLanguage.put(
          language.getLanguage(), said.substring(0, 1).toLowerCase(language) + said.substring(1));
    }
    return new LocalText(byLanguage);
  }

  /** A name is the same in every language. */
  LocalText name(String name) {
    return LocalText.of(name, name);
  }

  /** Metres as one says them: to ten below a hundred, to fifty beyond, and never nothing. */
  static long spoken(double metres) {
    int step = metres < FINE_METRES ? 10 : 50;
    return Math.max(step, Math.round(metres / step) * step);
  }
}
