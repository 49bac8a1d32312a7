package dk.naersund.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import dk.naersund.hours.OpeningStatus.State;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The oracle: what holds at one minute on the wall, read off the parsed rules minute by minute with
 * no table, no painting and no merging.
 */
final class NaiveHours {
  private final String rule;
  private final List<HoursException> exceptions;
  private final Map<String, List<Rule>> parsed = new HashMap<>();
  private final Map<LocalDate, String[]> days = new HashMap<>();

  NaiveHours(String rule, List<HoursException> exceptions) {
    this.rule = rule;
    this.exceptions = exceptions;
  }

  /** State and reason at a minute of a day, as one text: {@code OPEN}, {@code CLOSED juledag}. */
  String at(LocalDate day, int minute) {
    return days.computeIfAbsent(day, this::minutes)[minute];
  }

  private String[] minutes(LocalDate day) {
    HoursException today = exception(day);
    HoursException before = exception(day.minusDays(1));
    if (today != null) {
      String[] minutes = holds(today.hours(), new Scan(day, true, before == today, false));
      for (int minute = 0; minute < 1440; minute++) {
        minutes[minute] = because(minutes[minute], reason(today, day));
      }
      return minutes;
    }
    String[] minutes = holds(rule, new Scan(day, true, before == null, true));
    if (before != null && !before.hours().isBlank()) {
      String[] tail = holds(before.hours(), new Scan(day, false, true, false));
      for (int minute = 0; minute < 1440; minute++) {
        if (!tail[minute].startsWith("CLOSED")) {
          minutes[minute] = because(tail[minute], reason(before, day.minusDays(1)));
        }
      }
    }
    return minutes;
  }

  /** What of a day to look at: what begins on it, what comes over midnight, and doubt or not. */
  private record Scan(LocalDate day, boolean own, boolean tail, boolean doubt) {}

  private String[] holds(String text, Scan scan) {
    String[] result = new String[1440];
    if (text.isBlank()) {
      Arrays.fill(result, "UNKNOWN");
      return result;
    }
    List<Rule> rules = parsed.computeIfAbsent(text, NaiveHours::parse);
    boolean namesHolidays = rules.stream().anyMatch(r -> names(r, Holiday.Type.PH));
    Scan doubting = new Scan(scan.day, scan.own, scan.tail, scan.doubt && !namesHolidays);
    boolean[] worlds =
        rules.stream().anyMatch(r -> names(r, Holiday.Type.SH))
            ? new boolean[] {false, true}
            : new boolean[] {false};
    for (boolean before : worlds) {
      for (boolean holiday : worlds) {
        String[] one = inWorld(rules, doubting, before, holiday);
        for (int minute = 0; minute < 1440; minute++) {
          if (result[minute] == null) {
            result[minute] = one[minute];
          } else if (!state(result[minute]).equals(state(one[minute]))) {
            result[minute] = "UNKNOWN Vi ved ikke, hvornår der er skoleferie";
          }
        }
      }
    }
    return result;
  }

  private static String[] inWorld(
      List<Rule> rules, Scan scan, boolean holidayBefore, boolean holiday) {
    String[] result = new String[1440];
    int from = 0;
    while (from < rules.size()) {
      int to = from + 1;
      while (to < rules.size() && !rules.get(to).isFallBack()) {
        to++;
      }
      String[] group = inGroup(rules.subList(from, to), scan, holidayBefore, holiday);
      for (int minute = 0; minute < 1440; minute++) {
        if (result[minute] == null
            || result[minute].startsWith("CLOSED") && !group[minute].startsWith("CLOSED")) {
          result[minute] = group[minute];
        }
      }
      from = to;
    }
    return result;
  }

  /**
   * A rule on a day: what it says at its times, and after an open end; null when it does not hold.
   */
  private record Said(String atItsTimes, String afterOpenEnd) {}

  private record Held(
      Rule rule,
      boolean closed,
      @Nullable Said today,
      @Nullable Said yesterday,
      boolean replacesToday,
      boolean replacesYesterday,
      String ground) {}

  private static String[] inGroup(
      List<Rule> rules, Scan scan, boolean holidayBefore, boolean holiday) {
    LocalDate day = scan.day;
    LocalDate before = day.minusDays(1);
    List<Held> held = new ArrayList<>();
    for (Rule rule : rules.reversed()) {
      boolean today = scan.own && NaiveDates.holds(rule, day, holiday);
      boolean yesterday = NaiveDates.holds(rule, before, holidayBefore);
      boolean replaces =
          outcome(rule).startsWith("CLOSED") ? rule.getTimes() == null : !rule.isAdditive();
      held.add(
          new Held(
              rule,
              outcome(rule).startsWith("CLOSED"),
              today ? said(rule, day, day, scan.doubt) : null,
              yesterday && scan.tail ? said(rule, before, day, scan.doubt) : null,
              today && replaces,
              yesterday && replaces,
              because("CLOSED", why(rule, day))));
    }
    String[] result = new String[1440];
    for (int minute = 0; minute < 1440; minute++) {
      result[minute] = inGroup(held, minute);
    }
    return result;
  }

  private static String inGroup(List<Held> lastFirst, int minute) {
    boolean replacedBefore = false;
    for (Held held : lastFirst) {
      String found = held.today == null ? null : span(held, held.today, minute);
      if (found == null && held.yesterday != null && !replacedBefore) {
        found = span(held, held.yesterday, minute + 1440);
      }
      if (found != null) {
        return found;
      }
      if (held.replacesToday) {
        return held.ground;
      }
      replacedBefore |= held.replacesYesterday;
    }
    return "CLOSED";
  }

  private static Said said(Rule rule, LocalDate start, LocalDate day, boolean doubt) {
    String name = name(day) != null ? name(day) : name(start);
    boolean doubtful =
        doubt
            && name != null
            && !outcome(rule).startsWith("CLOSED")
            && !always(rule)
            && !NaiveDates.names(rule, start);
    return doubtful
        ? new Said("UNKNOWN " + name, "UNKNOWN " + name)
        : new Said(
            because(outcome(rule), why(rule, start)), "UNKNOWN Vi ved ikke, hvornår der lukker");
  }

  /** What the rule says at a minute counted from the day on which it begins; null for nothing. */
  private static @Nullable String span(Held held, Said said, int minute) {
    if (held.rule.getTimes() == null) {
      return minute < 1440 ? said.atItsTimes : null;
    }
    boolean afterOpenEnd = false;
    for (TimeSpan time : held.rule.getTimes()) {
      int end = time.getEnd() < 0 ? time.getStart() + 1 : time.getEnd();
      if (held.closed && time.isOpenEnded()) {
        end = 1440;
      }
      if (minute >= time.getStart() && minute < end) {
        return said.atItsTimes;
      }
      if (!held.closed && time.isOpenEnded() && minute >= end) {
        boolean stillOn =
            minute < (end / 1440 + 1) * 1440 && minute < Math.max(end, time.getStart() + 1440);
        for (TimeSpan other : held.rule.getTimes()) {
          if (other.getStart() >= end && minute >= other.getStart()) {
            stillOn = false;
          }
        }
        afterOpenEnd |= stillOn;
      }
    }
    return afterOpenEnd ? said.afterOpenEnd : null;
  }

  private static String outcome(Rule rule) {
    RuleModifier modifier = rule.getModifier();
    Modifier word = modifier == null ? null : modifier.getModifier();
    String comment = modifier == null ? null : modifier.getComment();
    if (word == Modifier.OFF || word == Modifier.CLOSED) {
      return because("CLOSED", comment);
    }
    if (comment != null && comment.contains("aftale")) {
      return "BY_APPOINTMENT " + comment;
    }
    if (word == null && comment == null && rule.getTimes() == null && !always(rule)) {
      return "UNKNOWN Vi kender dagen, men ikke klokkeslættet";
    }
    boolean open = word == Modifier.OPEN || word == null && comment == null;
    return because(open ? State.OPEN.name() : State.UNKNOWN.name(), comment);
  }

  private static boolean always(Rule rule) {
    return rule.isTwentyfourseven()
        || rule.getTimes() == null
            && rule.getDays() == null
            && rule.getHolidays() == null
            && rule.getDates() == null
            && rule.getYears() == null
            && rule.getWeeks() == null;
  }

  private static @Nullable String why(Rule rule, LocalDate day) {
    return names(rule, Holiday.Type.PH) || NaiveDates.names(rule, day) ? name(day) : null;
  }

  private static boolean names(Rule rule, Holiday.Type type) {
    return rule.getHolidays() != null
        && rule.getHolidays().stream().anyMatch(holiday -> holiday.getType() == type);
  }

  private static @Nullable String name(LocalDate day) {
    return DanishDays.standard().find(day).map(special -> special.name().da()).orElse(null);
  }

  private static @Nullable String reason(HoursException exception, LocalDate day) {
    return exception.reason() == null ? name(day) : exception.reason().da();
  }

  /** The first word. */
  static String state(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  private static String because(String outcome, @Nullable String reason) {
    return reason == null || outcome.contains(" ") ? outcome : outcome + " " + reason;
  }

  private @Nullable HoursException exception(LocalDate day) {
    for (HoursException exception : exceptions.reversed()) {
      if (!day.isBefore(exception.from()) && !day.isAfter(exception.to())) {
        return exception;
      }
    }
    return null;
  }

  private static List<Rule> parse(String text) {
    try {
      return new OpeningHoursParser(new StringReader(text)).rules(false);
    } catch (OpeningHoursParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
