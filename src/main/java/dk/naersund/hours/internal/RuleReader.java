package dk.naersund.hours.internal;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import dk.naersund.hours.DanishDays;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an expression with the OSM grammar's parser and checks that every part can be judged. */
final class RuleReader {
  /** OSM values have at most 255 characters; ours may be a little longer. */
  private static final int MAX_LENGTH = 1000;

  private static final int SHOWN = 80;

  private final DanishDays days;

  private RuleReader(DanishDays days) {
    this.days = days;
  }

  /**
   * The rules of an expression, in groups: a group after {@code ||} counts only where all groups
   * before it say closed.
   */
  static List<List<HoursRule>> read(String expression, DanishDays days) {
    RuleReader reader = new RuleReader(days);
    List<List<HoursRule>> groups = new ArrayList<>();
    for (Rule rule : parse(expression)) {
      if (rule.isEmpty() && rule.getModifier() == null && !rule.isTwentyfourseven()) {
        continue;
      }
      if (rule.isFallBack() || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(reader.compile(rule));
    }
    if (groups.isEmpty()) {
      throw HoursTexts.problem("empty", shown(expression));
    }
    return groups;
  }

  private static List<Rule> parse(String expression) {
    if (expression.length() > MAX_LENGTH) {
      throw HoursTexts.problem("too-long", expression.length(), MAX_LENGTH);
    }
    try {
      return new OpeningHoursParser(new StringReader(expression)).rules(false);
    } catch (OpeningHoursParseException e) {
      throw HoursTexts.problem("unreadable-at", shown(expression), Math.max(1, e.getColumn()));
    } catch (TokenMgrError | RuntimeException e) {
      throw HoursTexts.problem("unreadable", shown(expression));
    }
  }

  private static String shown(String expression) {
    return expression.length() <= SHOWN ? expression : expression.substring(0, SHOWN) + "…";
  }

  private HoursRule compile(Rule rule) {
    List<DateSpan> dates = new ArrayList<>();
    for (var range : orEmpty(rule.getDates())) {
      dates.add(DateSpan.of(range));
    }
    DaySelector selector =
        anyOf(rule.getYears(), this::years)
            .and(anyOf(dates, DaySelector::dates))
            .and(anyOf(rule.getWeeks(), this::weeks))
            .and(weekdaysAndHolidays(rule));
    boolean hasTimes = !orEmpty(rule.getTimes()).isEmpty();
    boolean always = rule.isTwentyfourseven() || (selector == DaySelector.ALWAYS && !hasTimes);
    Outcome outcome = RuleTimes.outcome(rule, always);
    boolean replaces = outcome.isClosed() ? !hasTimes : !rule.isAdditive();
    return new HoursRule(
        selector,
        dates,
        RuleTimes.spans(orEmpty(rule.getTimes()), outcome),
        replaces ? HoursRule.Kind.REPLACES : HoursRule.Kind.ADDS,
        names(rule, Holiday.Type.PH),
        names(rule, Holiday.Type.SH),
        always);
  }

  private static boolean names(Rule rule, Holiday.Type type) {
    return orEmpty(rule.getHolidays()).stream().anyMatch(holiday -> holiday.getType() == type);
  }

  private DaySelector weekdaysAndHolidays(Rule rule) {
    List<DaySelector> either = new ArrayList<>();
    List<DaySelector> holidays = new ArrayList<>();
    for (Holiday holiday : orEmpty(rule.getHolidays())) {
      (holiday.getUseAsWeekDay() ? either : holidays).add(holiday(holiday));
    }
    for (WeekDayRange range : orEmpty(rule.getDays())) {
      either.add(weekdays(range));
    }
    return anyOf(either, selector -> selector).and(anyOf(holidays, selector -> selector));
  }

  private DaySelector holiday(Holiday holiday) {
    if (holiday.getType() == Holiday.Type.PH) {
      return DaySelector.publicHoliday(days, holiday.getOffset());
    }
    if (holiday.getOffset() != 0) {
      throw HoursTexts.problem("school-holiday-offset", holiday.toString());
    }
    return DaySelector.schoolHoliday();
  }

  private DaySelector weekdays(WeekDayRange range) {
    var first = DateInYear.dayOfWeek(range.getStartDay());
    var last = range.getEndDay() == null ? first : DateInYear.dayOfWeek(range.getEndDay());
    DaySelector selector = DaySelector.weekdays(first, last).and(anyOf(range.getNths(), this::nth));
    return DaySelector.shifted(selector, range.getOffset());
  }

  private DaySelector nth(Nth nth) {
    boolean range = nth.getEndNth() != Nth.INVALID_NTH;
    return DaySelector.nth(nth.getStartNth(), range ? nth.getEndNth() : nth.getStartNth());
  }

  private DaySelector years(YearRange years) {
    int first = years.getStartYear();
    int last =
        years.isOpenEnded()
            ? Integer.MAX_VALUE
            : years.getEndYear() == YearRange.UNDEFINED_YEAR ? first : years.getEndYear();
    if (last < first) {
      throw HoursTexts.problem("backwards", years.toString());
    }
    return DaySelector.years(first, last, Math.max(1, years.getInterval()));
  }

  private DaySelector weeks(WeekRange weeks) {
    int first = weeks.getStartWeek();
    int last = weeks.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : weeks.getEndWeek();
    if (last < first && weeks.getInterval() > 1) {
      throw HoursTexts.problem("interval", "week " + weeks);
    }
    return DaySelector.weeks(first, last, Math.max(1, weeks.getInterval()));
  }

  /** The days of any of the parts; every day when there are none. */
  private static <T> DaySelector anyOf(@Nullable List<T> parts, Function<T, DaySelector> selector) {
    return orEmpty(parts).isEmpty()
        ? DaySelector.ALWAYS
        : DaySelector.any(orEmpty(parts).stream().map(selector).toList());
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
