package dk.naersund.hours.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.DanishDays.SpecialDay;
import dk.naersund.hours.HoursException;
import dk.naersund.hours.internal.Expression.Part;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of every day: the rule's, or that of an exception. An exception replaces its days from
 * midnight to midnight; a span that it begins on its last day runs on into the day after.
 */
final class DayPlans {
  private final @Nullable Expression rule;
  private final List<Dated> exceptions = new ArrayList<>();
  private final DanishDays days;

  /** An exception ready to be judged; without an expression nobody knows the hours. */
  private record Dated(HoursException exception, @Nullable Expression expression) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(exception.from()) && !day.isAfter(exception.to());
    }
  }

  DayPlans(String rule, List<HoursException> exceptions, DanishDays days) {
    this.days = days;
    this.rule = rule.isBlank() ? null : new Expression(rule, days, true);
    for (HoursException exception : exceptions) {
      String hours = exception.hours();
      this.exceptions.add(
          new Dated(exception, hours.isBlank() ? null : new Expression(hours, days, false)));
    }
  }

  DayPlan on(LocalDate day) {
    Dated today = find(day);
    Dated before = find(day.minusDays(1));
    if (today != null) {
      DayCanvas canvas = paint(today.expression, day, before == today ? Part.ALL : Part.OWN);
      canvas.replaceAll(outcome -> outcome.because(reason(today, day)));
      return canvas.toPlan();
    }
    DayCanvas canvas = paint(rule, day, before == null ? Part.ALL : Part.OWN);
    if (before != null && before.expression != null) {
      LocalText reason = reason(before, day.minusDays(1));
      canvas.combine(
          before.expression.paint(day, Part.TAIL),
          (own, tail) -> tail.isClosed() ? own : tail.because(reason));
    }
    return canvas.toPlan();
  }

  private static DayCanvas paint(@Nullable Expression expression, LocalDate day, Part part) {
    return expression == null ? new DayCanvas(Outcome.UNKNOWN) : expression.paint(day, part);
  }

  private @Nullable LocalText reason(Dated dated, LocalDate day) {
    LocalText reason = dated.exception.reason();
    return reason != null ? reason : days.find(day).map(SpecialDay::name).orElse(null);
  }

  private @Nullable Dated find(LocalDate day) {
    for (int i = exceptions.size() - 1; i >= 0; i--) {
      if (exceptions.get(i).holdsOn(day)) {
        return exceptions.get(i);
      }
    }
    return null;
  }
}
