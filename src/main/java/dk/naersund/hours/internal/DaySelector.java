package dk.naersund.hours.internal;

import dk.naersund.hours.DanishDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Says on which days a rule holds. */
@FunctionalInterface
interface DaySelector {
  /**
   * Whether the rule holds on a day.
   *
   * @param schoolHoliday what to take for granted about school holidays, which nobody knows
   */
  boolean matches(LocalDate day, boolean schoolHoliday);

  /** Every day. */
  DaySelector ALWAYS = (day, schoolHoliday) -> true;

  static DaySelector any(List<? extends DaySelector> selectors) {
    return (day, schoolHoliday) -> {
      for (DaySelector selector : selectors) {
        if (selector.matches(day, schoolHoliday)) {
          return true;
        }
      }
      return false;
    };
  }

  default DaySelector and(DaySelector other) {
    if (this == ALWAYS || other == ALWAYS) {
      return this == ALWAYS ? other : this;
    }
    return (day, schoolHoliday) -> matches(day, schoolHoliday) && other.matches(day, schoolHoliday);
  }

  static DaySelector dates(DateSpan span) {
    return (day, schoolHoliday) -> span.contains(day);
  }

  static DaySelector years(int first, int last, int interval) {
    return (day, schoolHoliday) ->
        day.getYear() >= first && day.getYear() <= last && (day.getYear() - first) % interval == 0;
  }

  /** ISO weeks; where {@code last} is before {@code first}, over new year. */
  static DaySelector weeks(int first, int last, int interval) {
    return (day, schoolHoliday) -> {
      int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return first <= last
          ? week >= first && week <= last && (week - first) % interval == 0
          : week >= first || week <= last;
    };
  }

  /** The day that comes {@code offset} days after a public holiday or customary closing day. */
  static DaySelector publicHoliday(DanishDays days, int offset) {
    return (day, schoolHoliday) -> days.find(day.minusDays(offset)).isPresent();
  }

  static DaySelector schoolHoliday() {
    return (day, schoolHoliday) -> schoolHoliday;
  }

  /** Weekdays from {@code first} to {@code last}, over Sunday where need be. */
  static DaySelector weekdays(DayOfWeek first, DayOfWeek last) {
    int length = Math.floorMod(last.getValue() - first.getValue(), 7);
    return (day, schoolHoliday) ->
        Math.floorMod(day.getDayOfWeek().getValue() - first.getValue(), 7) <= length;
  }

  /** The n-th of its weekday in its month, counted from the end where n is negative. */
  static DaySelector nth(int from, int to) {
    int first = Math.min(from, to);
    int last = Math.max(from, to);
    return (day, schoolHoliday) -> {
      int n =
          first > 0
              ? (day.getDayOfMonth() + 6) / 7
              : -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
      return n >= first && n <= last;
    };
  }

  /** The days {@code offset} days after those of another selector. */
  static DaySelector shifted(DaySelector selector, int offset) {
    return offset == 0
        ? selector
        : (day, schoolHoliday) -> selector.matches(day.minusDays(offset), schoolHoliday);
  }
}
