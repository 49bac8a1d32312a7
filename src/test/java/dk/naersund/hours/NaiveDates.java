package dk.naersund.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Whether a rule holds on a day, by listing days and looking whether it is among them. */
final class NaiveDates {
  private static final Map<Integer, LocalDate> EASTER =
      Map.of(
          2022, LocalDate.of(2022, 4, 17),
          2023, LocalDate.of(2023, 4, 9),
          2024, LocalDate.of(2024, 3, 31),
          2025, LocalDate.of(2025, 4, 20),
          2026, LocalDate.of(2026, 4, 5),
          2027, LocalDate.of(2027, 3, 28),
          2028, LocalDate.of(2028, 4, 16),
          2029, LocalDate.of(2029, 4, 1),
          2030, LocalDate.of(2030, 4, 21),
          2031, LocalDate.of(2031, 4, 13));

  private NaiveDates() {}

  static boolean holds(Rule rule, LocalDate day, boolean schoolHoliday) {
    return yearFits(rule, day)
        && (rule.getDates() == null
            || rule.getDates().stream().anyMatch(range -> daysOf(range, day).contains(day)))
        && weekFits(rule, day)
        && dayFits(rule, day, schoolHoliday);
  }

  /** Whether the rule names the day, alone or with at most six others. */
  static boolean names(Rule rule, LocalDate day) {
    if (rule.getDates() == null) {
      return false;
    }
    for (DateRange range : rule.getDates()) {
      DateWithOffset start = range.getStartDate();
      boolean startsWithDay =
          start.getVarDate() != null || !start.undefinedDay() || start.getNthWeekDay() != null;
      for (TreeSet<LocalDate> days : ranges(range, day)) {
        if (startsWithDay && !start.isOpenEnded() && days.contains(day) && days.size() <= 7) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean yearFits(Rule rule, LocalDate day) {
    if (rule.getYears() == null) {
      return true;
    }
    for (YearRange years : rule.getYears()) {
      int last = years.getEndYear() < 0 ? years.getStartYear() : years.getEndYear();
      for (int year = years.getStartYear(); year <= (years.isOpenEnded() ? 3000 : last); year++) {
        if (year == day.getYear()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean weekFits(Rule rule, LocalDate day) {
    if (rule.getWeeks() == null) {
      return true;
    }
    int week = day.get(WeekFields.ISO.weekOfWeekBasedYear());
    for (WeekRange weeks : rule.getWeeks()) {
      int last = weeks.getEndWeek() < 0 ? weeks.getStartWeek() : weeks.getEndWeek();
      int candidate = weeks.getStartWeek();
      while (true) {
        if (candidate == week) {
          return true;
        }
        if (candidate == last) {
          break;
        }
        candidate += Math.max(1, weeks.getInterval());
        if (candidate > 53) {
          if (last >= weeks.getStartWeek()) {
            break;
          }
          candidate = 1;
        } else if (last >= weeks.getStartWeek() && candidate > last) {
          break;
        }
      }
    }
    return false;
  }

  private static boolean dayFits(Rule rule, LocalDate day, boolean schoolHoliday) {
    boolean asWeekday = false;
    boolean asFilter = false;
    boolean filtered = false;
    for (Holiday holiday : rule.getHolidays() == null ? List.<Holiday>of() : rule.getHolidays()) {
      boolean is =
          holiday.getType() == Holiday.Type.SH
              ? schoolHoliday
              : DanishDays.standard().find(day.minusDays(holiday.getOffset())).isPresent();
      if (holiday.getUseAsWeekDay()) {
        asWeekday |= is;
      } else {
        filtered = true;
        asFilter |= is;
      }
    }
    boolean anyDay =
        rule.getDays() == null
            && (rule.getHolidays() == null
                || rule.getHolidays().stream().noneMatch(Holiday::getUseAsWeekDay));
    for (WeekDayRange range : rule.getDays() == null ? List.<WeekDayRange>of() : rule.getDays()) {
      asWeekday |= weekdayFits(range, day.minusDays(range.getOffset()));
    }
    return (anyDay || asWeekday) && (!filtered || asFilter);
  }

  private static boolean weekdayFits(WeekDayRange range, LocalDate day) {
    int weekday = range.getStartDay().ordinal();
    int last = range.getEndDay() == null ? weekday : range.getEndDay().ordinal();
    while (weekday != day.getDayOfWeek().ordinal()) {
      if (weekday == last) {
        return false;
      }
      weekday = (weekday + 1) % 7;
    }
    if (range.getNths() == null || range.getNths().isEmpty()) {
      return true;
    }
    List<LocalDate> same = sameWeekdays(day);
    int fromStart = same.indexOf(day) + 1;
    int fromEnd = same.indexOf(day) - same.size();
    for (Nth nth : range.getNths()) {
      int end = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
      for (int n = nth.getStartNth(); n <= end; n++) {
        if (n == fromStart || n == fromEnd) {
          return true;
        }
      }
    }
    return false;
  }

  /** The days of a month that fall on the same weekday as the day, in order. */
  private static List<LocalDate> sameWeekdays(LocalDate day) {
    List<LocalDate> same = new ArrayList<>();
    LocalDate first = day.withDayOfMonth(1);
    for (LocalDate d = first; d.getMonth() == day.getMonth(); d = d.plusDays(1)) {
      if (d.getDayOfWeek() == day.getDayOfWeek()) {
        same.add(d);
      }
    }
    return same;
  }

  private static TreeSet<LocalDate> daysOf(DateRange range, LocalDate near) {
    TreeSet<LocalDate> all = new TreeSet<>();
    ranges(range, near).forEach(all::addAll);
    return all;
  }

  private static List<TreeSet<LocalDate>> ranges(DateRange range, LocalDate near) {
    List<TreeSet<LocalDate>> found = new ArrayList<>();
    DateWithOffset start = range.getStartDate();
    if (!start.undefinedYear()) {
      found.add(range(range, start.getYear(), near));
    } else {
      for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
        found.add(range(range, year, near));
      }
    }
    return found;
  }

  private static TreeSet<LocalDate> range(DateRange range, int year, LocalDate near) {
    DateWithOffset start = range.getStartDate();
    DateWithOffset end = range.getEndDate();
    boolean single =
        end == null
            && !start.isOpenEnded()
            && (start.getVarDate() != null
                || !start.undefinedDay()
                || start.getNthWeekDay() != null);
    TreeSet<LocalDate> days = new TreeSet<>();
    List<LocalDate> first = date(start, start.getMonth(), year, single ? "single" : "first");
    List<LocalDate> last;
    if (start.isOpenEnded()) {
      boolean forever = !start.undefinedYear();
      last = List.of(forever ? near.plusDays(1) : LocalDate.of(year, 12, 31));
    } else if (end == null) {
      last = single ? first : date(start, start.getMonth(), year, "last");
    } else {
      Month month = end.getMonth() == null ? start.getMonth() : end.getMonth();
      last = date(end, month, end.undefinedYear() ? year : end.getYear(), "last");
      if (end.undefinedYear()
          && !first.isEmpty()
          && !last.isEmpty()
          && last.getFirst().isBefore(first.getFirst())) {
        last = date(end, month, year + 1, "last");
      }
    }
    if (!first.isEmpty() && !last.isEmpty()) {
      for (LocalDate d = first.getFirst(); !d.isAfter(last.getFirst()); d = d.plusDays(1)) {
        days.add(d);
      }
    }
    return days;
  }

  /** The date in a year: a list of one, or of none where it does not come. */
  private static List<LocalDate> date(DateWithOffset date, Month named, int year, String edge) {
    LocalDate day;
    if (date.getVarDate() != null) {
      day = Objects.requireNonNull(EASTER.get(year));
    } else {
      LocalDate first = LocalDate.of(year, named.ordinal() + 1, 1);
      int length = first.lengthOfMonth();
      if (date.getNthWeekDay() != null) {
        while (first.getDayOfWeek().ordinal() != date.getNthWeekDay().ordinal()) {
          first = first.plusDays(1);
        }
        List<LocalDate> same = sameWeekdays(first);
        int index = date.getNth() > 0 ? date.getNth() - 1 : same.size() + date.getNth();
        if (index < 0 || index >= same.size()) {
          return List.of();
        }
        day = same.get(index);
      } else if (date.undefinedDay()) {
        day = edge.equals("last") ? first.withDayOfMonth(length) : first;
      } else if (date.getDay() <= length) {
        day = first.withDayOfMonth(date.getDay());
      } else if (edge.equals("single")) {
        return List.of();
      } else {
        day = edge.equals("last") ? first.withDayOfMonth(length) : first.plusMonths(1);
      }
    }
    if (date.getWeekDayOffset() != null) {
      do {
        day = day.plusDays(date.isWeekDayOffsetPositive() ? 1 : -1);
      } while (day.getDayOfWeek().ordinal() != date.getWeekDayOffset().ordinal());
    }
    return List.of(day.plusDays(date.getDayOffset()));
  }
}
