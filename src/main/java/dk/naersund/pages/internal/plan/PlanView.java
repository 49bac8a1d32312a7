package dk.naersund.pages.internal.plan;

import dk.naersund.coverage.Promise;
import dk.naersund.coverage.PromiseState;
import dk.naersund.coverage.Verdict;
import dk.naersund.pages.internal.frame.PageWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What the planner's page says.
 *
 * @param day the day judged, ISO 8601, for the form
 * @param lead which day it is, in words
 * @param wrongDay whether the day asked for could not be read
 * @param summary one sentence for each verdict that occurs
 */
record PlanView(
    String day, String lead, boolean wrongDay, List<String> summary, List<PromiseView> promises) {
  /**
   * One promise.
   *
   * @param state the verdict's id, for its colour
   * @param verdict the verdict in a word or two: colour alone tells nobody
   */
  record PromiseView(
      String id,
      String text,
      String state,
      String verdict,
      String explanation,
      List<PartView> parts,
      String source) {}

  /** One area of a promise. */
  record PartView(String area, String state, String verdict, String explanation) {}

  static PlanView of(PageWords words, LocalDate day, boolean wrong, List<PromiseState> states) {
    List<String> summary =
        List.of(Verdict.BROKEN, Verdict.UNCERTAIN, Verdict.KEPT, Verdict.NOT_IN_FORCE).stream()
            .map(verdict -> summary(words, verdict, states))
            .filter(sentence -> !sentence.isEmpty())
            .toList();
    return new PlanView(
        day.toString(),
        words.get("plan.lead", words.fullDate(day)),
        wrong,
        summary,
        states.stream().map(state -> promise(words, state)).toList());
  }

  private static String summary(PageWords words, Verdict verdict, List<PromiseState> states) {
    long count = states.stream().filter(state -> state.verdict() == verdict).count();
    return count == 0 ? "" : words.get("plan.summary." + verdict.id(), count);
  }

  private static PromiseView promise(PageWords words, PromiseState state) {
    Promise promise = state.promise();
    return new PromiseView(
        promise.id(),
        words.in(promise.text()),
        state.verdict().id(),
        verdict(words, state.verdict()),
        words.in(state.text()),
        state.parts().stream().map(part -> part(words, part)).toList(),
        words.get(
            "plan.source",
            words.in(promise.source().text()),
            words.fullDate(promise.source().date())));
  }

  private static PartView part(PageWords words, PromiseState.Part part) {
    String area =
        part.area() == null
            ? words.in(words.world().region().name())
            : Objects.requireNonNull(part.area()).name();
    return new PartView(
        area, part.verdict().id(), verdict(words, part.verdict()), words.in(part.text()));
  }

  private static String verdict(PageWords words, Verdict verdict) {
    return words.get("plan.verdict." + verdict.id());
  }
}
