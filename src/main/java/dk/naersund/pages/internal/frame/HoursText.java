package dk.naersund.pages.internal.frame;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursProblem;
import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningWords;
import dk.naersund.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opening hours in words. */
@Component
public final class HoursText {
  private final OpeningWords words;

  HoursText(Texts texts) {
    this.words = OpeningWords.with(texts);
  }

  /** The usual week of a rule: "mandag–fredag 8.00–16.00"; null when the rule cannot be read. */
  public @Nullable String week(
      String rule, DanishDays days, ZoneId zone, LocalDate from, Locale locale) {
    try {
      return words.week(OpeningHours.of(rule, List.of(), days, zone), from, locale);
    } catch (HoursProblem e) {
      return null;
    }
  }

  /** Opening hours in words. */
  public OpeningWords words() {
    return words;
  }
}
