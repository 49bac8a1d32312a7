package dk.naersund.hours.internal;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import dk.naersund.hours.internal.DateInYear.Edge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A range of dates: {@code Dec 24-26}, {@code Nov-Mar}, {@code 2026 Jul 6-2026 Jul 24}. Without a
 * year it comes every year; where its end lies before its beginning it runs over new year.
 */
final class DateSpan {
  /** A range that names at most so many days means each of them. */
  private static final int EXPLICIT_DAYS = 7;

  private final DateInYear first;

  /** Null when the range has no end. */
  private final @Nullable DateInYear last;

  /** Null when it comes every year. */
  private final @Nullable Integer firstYear;

  private final @Nullable Integer lastYear;

  private DateSpan(
      DateInYear first,
      @Nullable DateInYear last,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear) {
    this.first = first;
    this.last = last;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  static DateSpan of(DateRange range) {
    if (range.getInterval() > 1) {
      throw HoursTexts.problem("interval", range.toString());
    }
    DateWithOffset start = range.getStartDate();
    DateWithOffset end = range.getEndDate();
    Integer startYear = start.undefinedYear() ? null : start.getYear();
    if (end == null) {
      boolean single = DateInYear.of(start, null, Edge.ITSELF).namesDay() && !start.isOpenEnded();
      DateInYear first = DateInYear.of(start, null, single ? Edge.ITSELF : Edge.FIRST);
      DateInYear last =
          start.isOpenEnded() ? null : DateInYear.of(start, null, single ? Edge.ITSELF : Edge.LAST);
      return new DateSpan(first, last, startYear, null);
    }
    if (startYear == null && !end.undefinedYear()) {
      throw HoursTexts.problem("year-at-end-only", range.toString());
    }
    Integer endYear = end.undefinedYear() ? null : end.getYear();
    if (startYear != null && endYear != null && endYear < startYear) {
      throw HoursTexts.problem("backwards", range.toString());
    }
    return new DateSpan(
        DateInYear.of(start, null, Edge.FIRST),
        DateInYear.of(end, start.getMonth(), Edge.LAST),
        startYear,
        endYear);
  }

  boolean contains(LocalDate day) {
    return find(day) != null;
  }

  /** Whether the day is in a range so short that whoever wrote it thought of each day. */
  boolean names(LocalDate day) {
    Dates found = find(day);
    return found != null
        && first.namesDay()
        && found.last != null
        && ChronoUnit.DAYS.between(found.first, found.last) < EXPLICIT_DAYS;
  }

  private record Dates(LocalDate first, @Nullable LocalDate last) {}

  private @Nullable Dates find(LocalDate day) {
    if (firstYear != null) {
      return in(firstYear, day);
    }
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      Dates dates = in(year, day);
      if (dates != null) {
        return dates;
      }
    }
    return null;
  }

  private @Nullable Dates in(int year, LocalDate day) {
    LocalDate from = first.in(year);
    if (from == null || day.isBefore(from)) {
      return null;
    }
    if (last == null) {
      return firstYear != null || day.getYear() == year ? new Dates(from, null) : null;
    }
    LocalDate to = last.in(lastYear == null ? year : lastYear);
    if (lastYear == null && to != null && to.isBefore(from)) {
      to = last.in(year + 1);
    }
    return to == null || day.isAfter(to) ? null : new Dates(from, to);
  }
}
