package dk.naersund.hours.internal;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDayRange;
import dk.naersund.hours.WeekGrid;
import dk.naersund.hours.WeekGrid.Span;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that are the same every week, as a {@link WeekGrid} and back. */
public final class GridRule {
  private static final String[] NAMES = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};

  private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
  private boolean holidaysNamed;

  private GridRule() {
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, new ArrayList<>());
    }
  }

  /** Says that a rule means more than a grid can show. */
  private static final class MoreThanAWeek extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MoreThanAWeek() {
      super(null, null, false, false);
    }
  }

  /** See {@link WeekGrid#of}. */
  public static Optional<WeekGrid> read(String rule) {
    try {
      GridRule grid = new GridRule();
      List<Rule> rules = new OpeningHoursParser(new StringReader(rule)).rules(false);
      if (rules.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < rules.size(); i++) {
        grid.apply(rules.get(i), i == 0);
      }
      return Optional.of(new WeekGrid(List.copyOf(grid.week.values()), grid.holidaysNamed));
    } catch (OpeningHoursParseException | TokenMgrError | RuntimeException e) {
      // Also spans that meet or are three: the grid itself refuses them.
      return Optional.empty();
    }
  }

  private void apply(Rule rule, boolean first) {
    boolean off = isOff(rule);
    List<Span> spans = spans(rule);
    Set<DayOfWeek> days = days(rule);
    boolean holidays = namesHolidays(rule);
    if (saysMore(rule) || holidaysNamed || off == !spans.isEmpty() || rule.isAdditive() && off) {
      throw new MoreThanAWeek();
    }
    if (holidays) {
      if (!off) {
        throw new MoreThanAWeek();
      }
      holidaysNamed = true;
    } else if (days.isEmpty()) {
      if (off && !first) {
        throw new MoreThanAWeek();
      }
      days = EnumSet.allOf(DayOfWeek.class);
    }
    for (DayOfWeek day : days) {
      List<Span> open = week.getOrDefault(day, List.of());
      if (!rule.isAdditive()) {
        open.clear();
      }
      open.addAll(spans);
    }
  }

  private static boolean saysMore(Rule rule) {
    return rule.isFallBack()
        || rule.isTwentyfourseven()
        || rule.getComment() != null
        || rule.getYears() != null
        || rule.getDates() != null
        || rule.getWeeks() != null;
  }

  /** Whether it closes; a word for anything else than open or closed is more than a grid has. */
  private static boolean isOff(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    if (modifier == null) {
      return false;
    }
    if (modifier.getComment() != null || modifier.getModifier() == null) {
      throw new MoreThanAWeek();
    }
    return switch (modifier.getModifier()) {
      case OFF, CLOSED -> true;
      case OPEN -> false;
      case UNKNOWN -> throw new MoreThanAWeek();
    };
  }

  private static List<Span> spans(Rule rule) {
    List<Span> spans = new ArrayList<>();
    for (TimeSpan time : orEmpty(rule.getTimes())) {
      if (time.getStartEvent() != null
          || time.getEndEvent() != null
          || time.isOpenEnded()
          || time.getInterval() > 0) {
        throw new MoreThanAWeek();
      }
      spans.add(new Span(time.getStart(), time.getEnd()));
    }
    return spans;
  }

  private static Set<DayOfWeek> days(Rule rule) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (WeekDayRange range : orEmpty(rule.getDays())) {
      if (range.getNths() != null || range.getOffset() != 0) {
        throw new MoreThanAWeek();
      }
      DayOfWeek day = DateInYear.dayOfWeek(range.getStartDay());
      DayOfWeek last = range.getEndDay() == null ? day : DateInYear.dayOfWeek(range.getEndDay());
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  /** Public holidays as days of their own; "PH Mo" would mean holidays that fall on a Monday. */
  private static boolean namesHolidays(Rule rule) {
    for (Holiday holiday : orEmpty(rule.getHolidays())) {
      boolean alone = orEmpty(rule.getDays()).isEmpty();
      if (holiday.getType() != Holiday.Type.PH
          || holiday.getOffset() != 0
          || !(holiday.getUseAsWeekDay() || alone)) {
        throw new MoreThanAWeek();
      }
    }
    return !orEmpty(rule.getHolidays()).isEmpty();
  }

  /** See {@link WeekGrid#rule}. */
  public static String write(WeekGrid grid) {
    Map<List<Span>, Set<DayOfWeek>> alike = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!grid.on(day).isEmpty()) {
        alike.computeIfAbsent(grid.on(day), spans -> EnumSet.noneOf(DayOfWeek.class)).add(day);
      }
    }
    if (alike.isEmpty()) {
      return "off";
    }
    String week =
        alike.entrySet().stream()
            .map(days -> days(days.getValue()) + " " + times(days.getKey()))
            .collect(Collectors.joining("; "));
    return grid.closedOnHolidays() ? week + "; PH off" : week;
  }

  private static String days(Set<DayOfWeek> days) {
    List<String> ranges = new ArrayList<>();
    for (DayOfWeek day : days) {
      boolean begins = day == DayOfWeek.MONDAY || !days.contains(day.minus(1));
      if (begins) {
        DayOfWeek last = day;
        while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
          last = last.plus(1);
        }
        String between = last == day.plus(1) ? "," : "-";
        ranges.add(name(day) + (last == day ? "" : between + name(last)));
      }
    }
    return String.join(",", ranges);
  }

  private static String name(DayOfWeek day) {
    return NAMES[day.getValue() - 1];
  }

  private static String times(List<Span> spans) {
    return spans.stream()
        .map(span -> time(span.from()) + "-" + time(span.to()))
        .collect(Collectors.joining(","));
  }

  private static String time(int minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static <T> Collection<T> orEmpty(@Nullable Collection<T> all) {
    return all == null ? List.of() : all;
  }
}
