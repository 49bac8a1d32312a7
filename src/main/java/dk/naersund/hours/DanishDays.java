package dk.naersund.hours;

import dk.naersund.hours.internal.FileDanishDays;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which Danish offices keep other hours than the weekday says: public holidays, and the
 * customary closing days (Grundlovsdag, 24 and 31 December), as data.
 */
public interface DanishDays {
  /** The days that come with the program, for every year. */
  static DanishDays standard() {
    return FileDanishDays.instance();
  }

  /**
   * A special day.
   *
   * @param date the day
   * @param name what people call it
   * @param publicHoliday true for a public holiday by law; false for a customary closing day. Both
   *     are {@code PH} in a rule of the OSM grammar, as offices use it
   */
  record SpecialDay(LocalDate date, LocalText name, boolean publicHoliday) {}

  /** What is special about the date; empty on ordinary days. */
  Optional<SpecialDay> find(LocalDate date);

  /** Whether the date is a public holiday by Danish law. */
  default boolean isPublicHoliday(LocalDate date) {
    return find(date).map(SpecialDay::publicHoliday).orElse(false);
  }

  /** On what the days rest. */
  String source();

  /** When the days were last checked against their source. */
  LocalDate asOf();
}
