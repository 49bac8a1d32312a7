package dk.naersund.hours;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Other hours on dated days.
 *
 * @param from first day
 * @param to last day, included
 * @param hours hours in the OSM grammar that hold on each of the days instead of the rule: {@code
 *     off}, {@code 10:00-12:00}
 * @param reason why, in words for citizens; null when none was given
 */
public record HoursException(
    LocalDate from, LocalDate to, String hours, @Nullable LocalText reason) {
  public HoursException {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an exception ends before it begins: " + from + "–" + to);
    }
  }
}
