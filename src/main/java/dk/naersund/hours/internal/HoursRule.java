package dk.naersund.hours.internal;

import java.time.LocalDate;
import java.util.List;

/**
 * One rule of an expression, checked and ready to be judged.
 *
 * @param days on which days it holds
 * @param dates the dates it names, empty when it names none
 * @param spans its times, in the order in which they are painted; a rule without times has one span
 *     over the whole day
 * @param kind what it does to earlier rules
 * @param namesPublicHolidays whether {@code PH} stands in it
 * @param namesSchoolHolidays whether {@code SH} stands in it
 * @param always whether it has neither days nor times: {@code 24/7}, {@code "efter aftale"}
 */
record HoursRule(
    DaySelector days,
    List<DateSpan> dates,
    List<Span> spans,
    Kind kind,
    boolean namesPublicHolidays,
    boolean namesSchoolHolidays,
    boolean always) {

  /** What a rule does to the rules before it on a day on which both hold. */
  enum Kind {
    /** Replaces them for the whole day; also "off" without times. */
    REPLACES,
    /** Covers them only at its own times: after a comma, and "off" with times. */
    ADDS
  }

  /**
   * A span of a day.
   *
   * @param start minute of the day
   * @param end minute after the last; beyond 1440 on the next day
   */
  record Span(int start, int end, Outcome outcome) {}

  HoursRule {
    dates = List.copyOf(dates);
    spans = List.copyOf(spans);
  }

  boolean replaces() {
    return kind == Kind.REPLACES;
  }

  boolean holdsOn(LocalDate day, boolean schoolHoliday) {
    return days.matches(day, schoolHoliday);
  }

  /** Whether whoever wrote the rule must have thought of that very day. */
  boolean names(LocalDate day) {
    for (DateSpan span : dates) {
      if (span.names(day)) {
        return true;
      }
    }
    return false;
  }
}
