package dk.naersund.pages.internal.rules;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Verdict;
import dk.naersund.pages.internal.frame.PageWords;
import dk.naersund.pages.internal.told.RuleWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts questions and outcomes into words. */
final class RulesViews {
  private final PageWords words;
  private final RuleSet set;
  private final RuleWords rules;

  RulesViews(PageWords words, RuleSet set) {
    this.words = words;
    this.rules = new RuleWords(words);
    this.set = set;
  }

  /** The text for a key of {@code texts/eligibility_*.properties}, without its first part. */
  static String get(PageWords words, String key, Object... arguments) {
    return new RuleWords(words).get(key, arguments);
  }

  private String get(String key, Object... arguments) {
    return rules.get(key, arguments);
  }

  /** A question that nobody has answered yet. */
  QuestionView question(Question question, Answers answers, boolean aboutAnother) {
    return question(question, answers, aboutAnother, "", AnswerForm.Typed.NOTHING, false);
  }

  /**
   * A question.
   *
   * @param value what was answered to it before; empty for nothing
   * @param wrong whether that is no answer to it
   */
  QuestionView question(
      Question question,
      Answers answers,
      boolean aboutAnother,
      String value,
      AnswerForm.Typed typed,
      boolean wrong) {
    boolean born = question.kind() == Question.Kind.BORN;
    boolean age = question.kind() == Question.Kind.AGE;
    List<QuestionView.Choice> choices = age || born ? List.of() : choices(question, value);
    String sentence = get("page." + (born ? "born" : age ? "age" : "choose"));
    String field = AnswerForm.ANSWER + question.id();
    return new QuestionView(
        question.id(),
        question.id() + (born ? "-born" : ""),
        born ? "born" : age ? "age" : "choice",
        words.in(question.ask()),
        words.inOrNull(question.hint()),
        choices,
        age ? value : "",
        typed,
        sentence,
        wrong ? sentence : null,
        born ? "born-day" : age ? field : field + "-" + choices.getFirst().value(),
        given(answers, question.id()),
        born ? question.id() : before(question, answers),
        aboutAnother);
  }

  private List<QuestionView.Choice> choices(Question question, String value) {
    List<QuestionView.Choice> choices = new ArrayList<>();
    for (Question.Option option : question.options()) {
      choices.add(
          new QuestionView.Choice(
              option.id(),
              words.in(option.text()),
              option.id().equals(value),
              option.forAnother()));
    }
    choices.add(
        new QuestionView.Choice(
            Question.UNKNOWN, get("answer.unknown"), value.equals(Question.UNKNOWN), false));
    return choices;
  }

  private @Nullable String before(Question question, Answers answers) {
    String before = null;
    for (Question other : set.questions()) {
      if (other.id().equals(question.id())) {
        break;
      }
      before = answers.find(other.id()).isPresent() ? other.id() : before;
    }
    return before;
  }

  /** What was answered, but for one question, in words. */
  List<QuestionView.Given> given(Answers answers, String without) {
    List<QuestionView.Given> given = new ArrayList<>();
    for (Question question : set.questions()) {
      answers
          .find(question.id())
          .filter(answer -> !question.id().equals(without))
          .ifPresent(
              answer ->
                  given.add(
                      new QuestionView.Given(
                          question.id(),
                          answer,
                          words.in(question.ask()),
                          said(question, answer),
                          question.options().stream()
                              .anyMatch(it -> it.forAnother() && it.id().equals(answer)))));
    }
    return given;
  }

  private String said(Question question, String answer) {
    if (answer.equals(Question.UNKNOWN)) {
      return get("answer.unknown");
    }
    if (question.kind() == Question.Kind.AGE) {
      return answer.contains("-") ? words.fullDate(LocalDate.parse(answer)) : answer;
    }
    return question.options().stream()
        .filter(option -> option.id().equals(answer))
        .map(option -> words.in(option.text()))
        .findFirst()
        .orElse("");
  }

  /** What a verdict says to somebody. */
  OutcomeView outcome(Verdict verdict, Answers answers, boolean aboutAnother) {
    return outcome(
        verdict.outcome(),
        verdict instanceof Verdict.NotNowBut not
            ? get("page.from", words.fullDate(not.from()))
            : null,
        answers,
        aboutAnother);
  }

  /** What the offer to find a place is called; null where one has none to go to. */
  private @Nullable String find(Outcome outcome) {
    return switch (outcome.kind()) {
      case MAY_BOOK -> get("page.find");
      case NOT_FOR_YOU -> outcome.places().any() ? get("page.find.others") : null;
      case HOME_VISIT, VISIT_WHERE_YOU_LIVE, CALL, NOT_NOW_BUT -> null;
    };
  }

  /** An outcome before anybody gets it. */
  OutcomeView outcome(
      Outcome outcome, @Nullable String from, Answers answers, boolean aboutAnother) {
    return new OutcomeView(
        outcome.id(),
        words.in(outcome.title()),
        from,
        outcome.birthday(),
        words.in(outcome.text()),
        rules.phones(outcome),
        rules.links(outcome),
        find(outcome),
        outcome.mode(),
        outcome.changes().stream().map(change -> words.in(change.text())).toList(),
        outcome.quotes().stream().map(Outcome.Quote::text).toList(),
        rules.source(set),
        set.source().url(),
        given(answers, ""),
        aboutAnother);
  }
}
