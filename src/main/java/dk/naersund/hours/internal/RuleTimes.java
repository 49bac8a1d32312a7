package dk.naersund.hours.internal;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.hours.internal.HoursRule.Span;
import dk.naersund.text.LocalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The times of a rule, and what holds at them. */
final class RuleTimes {
  private RuleTimes() {}

  /**
   * What holds at the times of a rule.
   *
   * <p>A comment without a word before it means unknown, as in the OSM specification, unless it
   * speaks of appointments. Days without times and without a word ({@code Mo-Fr}) are "open all
   * day" in the specification; here they are unknown, because most who write so have left the times
   * out.
   */
  static Outcome outcome(Rule rule, boolean always) {
    RuleModifier modifier = rule.getModifier();
    String note = modifier == null ? null : modifier.getComment();
    String condition = rule.getComment();
    LocalText reason = reason(condition, note);
    State state = modifier == null ? null : state(modifier);
    boolean noTimes = rule.getTimes() == null || rule.getTimes().isEmpty();
    if (state == null && note == null && noTimes && !always) {
      return new Outcome(State.UNKNOWN, reason == null ? HoursTexts.NO_TIMES : reason);
    }
    if (state == null) {
      state = note == null ? State.OPEN : State.UNKNOWN;
    }
    if (state != State.CLOSED && reason != null && AppointmentWords.in(reason.da())) {
      return new Outcome(State.BY_APPOINTMENT, reason);
    }
    return new Outcome(condition == null ? state : State.UNKNOWN, reason);
  }

  private static @Nullable State state(RuleModifier modifier) {
    if (modifier.getModifier() == null) {
      return null;
    }
    return switch (modifier.getModifier()) {
      case OPEN -> State.OPEN;
      case CLOSED, OFF -> State.CLOSED;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  private static @Nullable LocalText reason(@Nullable String condition, @Nullable String note) {
    if (condition == null) {
      return note == null || note.isBlank() ? null : LocalText.danish(note.strip());
    }
    return LocalText.danish((note == null ? condition : condition + ": " + note).strip());
  }

  /** The spans of a rule; all day when it names no times. */
  static List<Span> spans(List<TimeSpan> times, Outcome outcome) {
    if (times.isEmpty()) {
      return List.of(new Span(0, DayPlan.MINUTES, outcome));
    }
    List<Span> known = new ArrayList<>();
    for (TimeSpan time : times) {
      check(time);
      known.add(new Span(time.getStart(), end(time, outcome), outcome));
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (times.get(i).isOpenEnded() && !outcome.isClosed()) {
        spans.add(afterOpenEnd(known.get(i), known));
      }
    }
    spans.addAll(known);
    return spans;
  }

  private static int end(TimeSpan time, Outcome outcome) {
    if (time.isOpenEnded() && outcome.isClosed()) {
      return (time.getStart() / DayPlan.MINUTES + 1) * DayPlan.MINUTES;
    }
    return time.getEnd() == TimeSpan.UNDEFINED_TIME ? time.getStart() + 1 : time.getEnd();
  }

  /**
   * What follows {@code 17:00+} or {@code 17:00-20:00+}: unknown until the rule's next span begins,
   * otherwise until midnight, and never longer than 24 hours in all. {@code 17:00+} is certain for
   * its first minute only.
   */
  private static Span afterOpenEnd(Span span, List<Span> all) {
    int midnight = (span.end() / DayPlan.MINUTES + 1) * DayPlan.MINUTES;
    int until = Math.min(midnight, Math.max(span.end(), span.start() + DayPlan.MINUTES));
    for (Span other : all) {
      if (other.start() >= span.end()) {
        until = Math.min(until, other.start());
      }
    }
    return new Span(span.end(), until, new Outcome(State.UNKNOWN, HoursTexts.OPEN_END));
  }

  private static void check(TimeSpan time) {
    if (time.getStartEvent() != null || time.getEndEvent() != null) {
      throw HoursTexts.problem(
          "sun",
          time.getStartEvent() != null
              ? time.getStartEvent().toString()
              : time.getEndEvent().toString());
    }
    if (time.getInterval() > 0) {
      throw HoursTexts.problem("interval", time.toString());
    }
    if (time.getEnd() == TimeSpan.UNDEFINED_TIME && !time.isOpenEnded()) {
      throw HoursTexts.problem("moment", time.toString());
    }
    if (time.getEnd() != TimeSpan.UNDEFINED_TIME && time.getEnd() <= time.getStart()) {
      throw HoursTexts.problem("no-length", time.toString());
    }
  }
}
