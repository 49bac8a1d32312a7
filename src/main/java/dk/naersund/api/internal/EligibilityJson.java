package dk.naersund.api.internal;

import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes next, in one language.
 *
 * @param rules by which rules; null where there are none, then question and verdict are null
 * @param aboutAnother whether "you" is somebody else than who answers
 * @param question what to ask next; null when there is a verdict
 * @param verdict what the person may do; null while a question can change it
 */
record EligibilityJson(
    String service,
    LocalDate day,
    @Nullable RulesJson rules,
    boolean aboutAnother,
    @Nullable QuestionJson question,
    @Nullable VerdictJson verdict) {
  /** Which rules answered, and where their sentences stand. */
  record RulesJson(
      String id,
      String name,
      @Nullable String season,
      String document,
      @Nullable String section,
      LocalDate date,
      @Nullable String url,
      boolean invented) {}

  /** A question; kind is yes-no, choice, age or born (2026-11-22). */
  record QuestionJson(
      String id, String kind, String ask, @Nullable String hint, List<OptionJson> options) {}

  /** An answer that a question has; unknown is one more to each. */
  record OptionJson(String id, String text) {}

  /**
   * A verdict; kind is may-book, home-visit, visit-where-you-live, call, not-now-but or
   * not-for-you. Quotes are Danish, as they stand in the document.
   */
  record VerdictJson(
      String kind,
      String outcome,
      String title,
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String mode,
      List<String> quotes,
      List<ChangeJson> changes,
      List<ContactJson> contacts) {}

  /** What would change it, by which question, or by the day. */
  record ChangeJson(String by, String text) {}

  /** How to go on: a phone with its hours, or a page. */
  record ContactJson(
      String name, @Nullable String number, @Nullable String hours, @Nullable String url) {}

  /** Nobody has written rules for it. */
  static EligibilityJson noRules(String service, LocalDate day) {
    return new EligibilityJson(service, day, null, false, null, null);
  }

  static EligibilityJson of(RuleSet set, Step step, LocalDate day, Locale language) {
    RuleSet.Source source = set.source();
    LocalJson in = new LocalJson(language);
    RulesJson rules =
        new RulesJson(
            set.id(),
            set.name().in(language),
            set.season(),
            source.document().in(language),
            in.text(source.section()),
            source.date(),
            source.url(),
            source.invented());
    return switch (step) {
      case Step.Ask(Question question, boolean another) ->
          new EligibilityJson(set.service(), day, rules, another, question(question, in), null);
      case Step.Told(Verdict verdict, boolean another) ->
          new EligibilityJson(set.service(), day, rules, another, null, verdict(verdict, in));
    };
  }

  private static QuestionJson question(Question question, LocalJson in) {
    return new QuestionJson(
        question.id(),
        Names.of(question.kind()),
        question.ask().in(in.language()),
        in.text(question.hint()),
        question.options().stream()
            .map(option -> new OptionJson(option.id(), option.text().in(in.language())))
            .toList());
  }

  private static VerdictJson verdict(Verdict verdict, LocalJson in) {
    Outcome outcome = verdict.outcome();
    return new VerdictJson(
        Names.of(outcome.kind()),
        outcome.id(),
        outcome.title().in(in.language()),
        outcome.text().in(in.language()),
        verdict instanceof Verdict.NotNowBut not ? not.from() : outcome.from(),
        outcome.to(),
        outcome.mode(),
        outcome.quotes().stream().map(Outcome.Quote::text).toList(),
        outcome.changes().stream()
            .map(change -> new ChangeJson(change.by(), change.text().in(in.language())))
            .toList(),
        outcome.contacts().stream()
            .map(
                contact ->
                    new ContactJson(
                        contact.name().in(in.language()),
                        contact.number(),
                        contact.hours(),
                        contact.url()))
            .toList());
  }
}
