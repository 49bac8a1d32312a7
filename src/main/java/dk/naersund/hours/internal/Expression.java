package dk.naersund.hours.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.DanishDays.SpecialDay;
import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.hours.internal.HoursRule.Span;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole expression of the OSM grammar, which paints days.
 *
 * <p>A span belongs to the day on which it begins. Of the rules that hold on a day the last that
 * replaces others wins, together with the additions after it; it also covers what earlier rules
 * bring over midnight from the day before, and what it replaces does not reach the day after.
 */
final class Expression {
  private final List<List<HoursRule>> groups;
  private final DanishDays days;
  private final boolean doubtsSpecialDays;
  private final boolean namesSchoolHolidays;

  /**
   * @param doubtsSpecialDays whether open is doubted on public holidays and customary closing days
   *     where no rule speaks of them
   */
  Expression(String text, DanishDays days, boolean doubtsSpecialDays) {
    this.groups = RuleReader.read(text, days);
    this.days = days;
    List<HoursRule> rules = groups.stream().flatMap(List::stream).toList();
    this.doubtsSpecialDays =
        doubtsSpecialDays && rules.stream().noneMatch(HoursRule::namesPublicHolidays);
    this.namesSchoolHolidays = rules.stream().anyMatch(HoursRule::namesSchoolHolidays);
  }

  /** Which spans of a day to paint. */
  enum Part {
    /** Those that begin on it and those that come over midnight from the day before. */
    ALL,
    /** Those that begin on it: other hours held the day before. */
    OWN,
    /** Those that come over midnight: other hours hold on the day itself. */
    TAIL
  }

  /** A day as the expression has it. */
  DayCanvas paint(LocalDate day, Part part) {
    DayCanvas canvas = paint(day, part, false, false);
    if (namesSchoolHolidays) {
      canvas.combine(paint(day, part, false, true), Expression::agreed);
      canvas.combine(paint(day, part, true, false), Expression::agreed);
      canvas.combine(paint(day, part, true, true), Expression::agreed);
    }
    return canvas;
  }

  private static Outcome agreed(Outcome one, Outcome other) {
    return one.state() == other.state()
        ? one
        : new Outcome(State.UNKNOWN, HoursTexts.SCHOOL_HOLIDAYS);
  }

  private DayCanvas paint(LocalDate day, Part part, boolean holidayBefore, boolean holiday) {
    DayCanvas canvas = paintGroup(groups.getFirst(), day, part, holidayBefore, holiday);
    for (List<HoursRule> fallback : groups.subList(1, groups.size())) {
      canvas.combine(
          paintGroup(fallback, day, part, holidayBefore, holiday),
          (above, below) -> above.isClosed() && !below.isClosed() ? below : above);
    }
    return canvas;
  }

  private DayCanvas paintGroup(
      List<HoursRule> rules, LocalDate day, Part part, boolean holidayBefore, boolean holiday) {
    LocalDate before = day.minusDays(1);
    int first = part == Part.TAIL ? -1 : lastReplacing(rules, day, holiday);
    int firstBefore = Math.max(first, lastReplacing(rules, before, holidayBefore));
    DayCanvas canvas = new DayCanvas(ground(rules, first, day));
    for (int i = Math.max(0, first); i < rules.size(); i++) {
      HoursRule rule = rules.get(i);
      if (part != Part.OWN && i >= firstBefore && rule.holdsOn(before, holidayBefore)) {
        paintSpans(canvas, rule, before, day, -DayPlan.MINUTES);
      }
      if (part != Part.TAIL && rule.holdsOn(day, holiday)) {
        paintSpans(canvas, rule, day, day, 0);
      }
    }
    return canvas;
  }

  /** The last rule that replaces those before it on the day; -1 for none. */
  private static int lastReplacing(List<HoursRule> rules, LocalDate day, boolean holiday) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).replaces() && rules.get(i).holdsOn(day, holiday)) {
        return i;
      }
    }
    return -1;
  }

  /** Closed; with the day's name when that is why. */
  private Outcome ground(List<HoursRule> rules, int replacing, LocalDate day) {
    return replacing < 0 ? Outcome.CLOSED : Outcome.CLOSED.because(why(rules.get(replacing), day));
  }

  private void paintSpans(
      DayCanvas canvas, HoursRule rule, LocalDate start, LocalDate day, int shift) {
    for (Span span : rule.spans()) {
      if (span.end() + shift > 0 && span.start() + shift < DayPlan.MINUTES) {
        canvas.paint(
            span.start() + shift, span.end() + shift, judged(rule, span.outcome(), start, day));
      }
    }
  }

  private Outcome judged(HoursRule rule, Outcome outcome, LocalDate start, LocalDate day) {
    if (doubtsSpecialDays && !outcome.isClosed() && !rule.always() && !rule.names(start)) {
      LocalText name = nameOf(day);
      name = name == null ? nameOf(start) : name;
      if (name != null) {
        return new Outcome(State.UNKNOWN, name);
      }
    }
    return outcome.because(why(rule, start));
  }

  /** The name of a special day of which the rule speaks. */
  private @Nullable LocalText why(HoursRule rule, LocalDate day) {
    return rule.namesPublicHolidays() || rule.names(day) ? nameOf(day) : null;
  }

  private @Nullable LocalText nameOf(LocalDate day) {
    return days.find(day).map(SpecialDay::name).orElse(null);
  }
}
