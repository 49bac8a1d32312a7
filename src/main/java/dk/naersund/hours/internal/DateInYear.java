package dk.naersund.hours.internal;

import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.WeekDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A day that comes once a year: {@code Dec 24}, {@code Mar Su[-1]}, {@code easter -2 days}, or the
 * first or last day of a month. {@code Dec 25 -Su} is the Sunday before 25 December, never that day
 * itself.
 */
final class DateInYear {
  /** What a date stands for where only a month is named, or 29 February in a common year. */
  enum Edge {
    /** The beginning of a range: the month's first day; 1 March. */
    FIRST,
    /** The end of a range: the month's last day; 28 February. */
    LAST,
    /** A day by itself, which in a common year does not come. */
    ITSELF
  }

  private final DateWithOffset date;
  private final int month;
  private final Edge edge;

  /**
   * @param month 1–12; 0 for a date counted from Easter
   */
  private DateInYear(DateWithOffset date, int month, Edge edge) {
    this.date = date;
    this.month = month;
    this.edge = edge;
  }

  /** Checks a date; one without a month ({@code Dec 24-26}) takes the given one. */
  static DateInYear of(DateWithOffset date, @Nullable Month otherwise, Edge edge) {
    if (date.getVarDate() != null) {
      return new DateInYear(date, 0, edge);
    }
    Month named = date.getMonth() != null ? date.getMonth() : otherwise;
    if (named == null) {
      throw HoursTexts.problem("no-month", date.toString());
    }
    int month = named.ordinal() + 1;
    if (!date.undefinedDay() && date.getDay() > java.time.Month.of(month).maxLength()) {
      throw HoursTexts.problem("no-such-day", named + " " + date.getDay());
    }
    return new DateInYear(date, month, edge);
  }

  /** Whether a day of the month is meant and not all of it. */
  boolean namesDay() {
    return month == 0 || !date.undefinedDay() || date.getNthWeekDay() != null;
  }

  /** The date in a year; null when it does not come in that year. */
  @Nullable LocalDate in(int year) {
    LocalDate day = unshifted(year);
    if (day == null) {
      return null;
    }
    if (date.getWeekDayOffset() != null) {
      DayOfWeek weekday = dayOfWeek(date.getWeekDayOffset());
      day =
          day.with(
              date.isWeekDayOffsetPositive()
                  ? TemporalAdjusters.next(weekday)
                  : TemporalAdjusters.previous(weekday));
    }
    return day.plusDays(date.getDayOffset());
  }

  private @Nullable LocalDate unshifted(int year) {
    if (month == 0) {
      return Easter.in(year);
    }
    YearMonth inYear = YearMonth.of(year, month);
    if (date.getNthWeekDay() != null) {
      LocalDate first = inYear.atDay(1);
      LocalDate day =
          first.with(
              TemporalAdjusters.dayOfWeekInMonth(date.getNth(), dayOfWeek(date.getNthWeekDay())));
      return day.getMonthValue() == month ? day : null;
    }
    if (date.undefinedDay()) {
      return edge == Edge.LAST ? inYear.atEndOfMonth() : inYear.atDay(1);
    }
    if (inYear.isValidDay(date.getDay())) {
      return inYear.atDay(date.getDay());
    }
    return switch (edge) {
      case FIRST -> inYear.plusMonths(1).atDay(1);
      case LAST -> inYear.atEndOfMonth();
      case ITSELF -> null;
    };
  }

  static DayOfWeek dayOfWeek(WeekDay day) {
    return DayOfWeek.of(day.ordinal() + 1);
  }
}
