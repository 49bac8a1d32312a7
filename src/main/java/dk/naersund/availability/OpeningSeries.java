package dk.naersund.availability;

import dk.naersund.availability.CalendarProblem.Code;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * "Mondays and Thursdays from 9 to 12, a quarter of an hour each", in Danish local time.
 *
 * <p>A window begins at the first moment of its day at which the clock shows {@code from} or later,
 * and ends likewise; slots follow each other in between. So a window over the night in which the
 * clocks change has an hour less or more, as the clinic has.
 *
 * @param id its number; 0 for one that is not kept yet
 * @param at the service at the site
 * @param days on which days of the week
 * @param from minutes of the clock since midnight, 0–1439
 * @param to minutes of the clock since midnight, at most 1440, which is the midnight after
 * @param everyWeeks 1 for each week, 2 for every second, counted from the week of the first day
 * @param first the first day
 * @param last the last day, included; null when no end is known
 * @param minutes how long each slot is
 * @param seats how many can have the same slot
 * @param onHolidays whether it holds on public holidays, too
 */
public record OpeningSeries(
    long id,
    ServiceAtSiteId at,
    Set<DayOfWeek> days,
    int from,
    int to,
    int everyWeeks,
    LocalDate first,
    @Nullable LocalDate last,
    int minutes,
    int seats,
    boolean onHolidays) {
  /** No calendar is made for days before or after these years. */
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 2200;

  public OpeningSeries {
    if (days.isEmpty()) {
      throw new CalendarProblem("days", Code.NO_WEEKDAY);
    }
    days = java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
    within("from", from, 0, 1439);
    within("to", to, 1, 1440);
    within("everyWeeks", everyWeeks, 1, 8);
    within("minutes", minutes, 1, 480);
    within("seats", seats, 1, 500);
    within("first", first.getYear(), FIRST_YEAR, LAST_YEAR);
    if (to <= from) {
      throw new CalendarProblem("to", Code.ENDS_BEFORE_IT_BEGINS);
    }
    if (to - from < minutes) {
      throw new CalendarProblem("minutes", Code.TOO_SHORT_FOR_ONE);
    }
    if (last != null) {
      within("last", last.getYear(), FIRST_YEAR, LAST_YEAR);
      if (last.isBefore(first)) {
        throw new CalendarProblem("last", Code.ENDS_BEFORE_IT_BEGINS);
      }
    }
  }

  static void within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new CalendarProblem(field, Code.OUT_OF_RANGE);
    }
  }

  /** The same under a number. */
  public OpeningSeries withId(long number) {
    return new OpeningSeries(
        number, at, days, from, to, everyWeeks, first, last, minutes, seats, onHolidays);
  }

  /** The same with another last day, or none. */
  public OpeningSeries until(@Nullable LocalDate day) {
    return new OpeningSeries(
        id, at, days, from, to, everyWeeks, first, day, minutes, seats, onHolidays);
  }

  /** The same with room for more or fewer. */
  public OpeningSeries withSeats(int number) {
    return new OpeningSeries(
        id, at, days, from, to, everyWeeks, first, last, minutes, number, onHolidays);
  }

  /** Whether only its last day and its seats differ, so that its slots stay the same ones. */
  public boolean isTheSameSeriesAs(OpeningSeries other) {
    return until(other.last).withSeats(other.seats).equals(other);
  }
}
