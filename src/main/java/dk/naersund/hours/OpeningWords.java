package dk.naersund.hours;

import dk.naersund.hours.internal.SpokenHours;
import dk.naersund.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in words for a page. It speaks from what holds on the days, not from how the rule
 * is written, so that page and search never disagree.
 */
public interface OpeningWords {
  /** Words from the given message files; safe for many threads. */
  static OpeningWords with(Texts texts) {
    return new SpokenHours(texts);
  }

  /**
   * The usual week: "mandag–fredag 8.00–16.00, lukket på helligdage". Where no week is usual, or
   * nobody knows the hours, it says that instead.
   *
   * @param from the year from this day on counts; exceptions do not
   */
  String week(OpeningHours hours, LocalDate from, Locale locale);

  /**
   * A row for each day.
   *
   * @param days how many, 1 to 60
   */
  List<Day> days(OpeningHours hours, LocalDate first, int days, Locale locale);

  /**
   * A day in words.
   *
   * @param date the day
   * @param name "torsdag 5. juni"
   * @param hours "8.00–12.00 og 13.00–16.00", "lukket", "8.00–16.00 måske åbent, ring først"
   * @param note what decides about the day, "Grundlovsdag"; null where nothing special does
   * @param unusual whether the hours are not those of the same weekday in the usual week
   * @param sentence all in one, to be spoken out: "lukket torsdag 5. juni, Grundlovsdag"
   */
  record Day(
      LocalDate date,
      String name,
      String hours,
      @Nullable String note,
      boolean unusual,
      String sentence) {}
}
