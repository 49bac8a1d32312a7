package dk.naersund.hours;

import dk.naersund.hours.internal.HoursTexts;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Other hours on dated days. They replace the rule on those days from midnight to midnight, also
 * what the rule brings over from the night before; a span that begins on the last day runs on into
 * the day after.
 *
 * @param from first day
 * @param to last day, included
 * @param hours hours in the OSM grammar that hold on each of the days instead of the rule: {@code
 *     off}, {@code 10:00-12:00}; blank when nobody knows them
 * @param reason why, in words for citizens; null when none was given; then a special day's name
 *     stands in its place
 */
public record HoursException(
    LocalDate from, LocalDate to, String hours, @Nullable LocalText reason) {
  public HoursException {
    if (to.isBefore(from)) {
      throw HoursTexts.problem(
          "exception-backwards", ClockWords.fullDate(from), ClockWords.fullDate(to));
    }
  }
}
