package dk.naersund.pages.internal.callcenter;

import dk.naersund.calls.Told;
import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.pages.internal.frame.PageWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions of a rule set, one after the other, as long as one can change the answer. */
final class Script {
  /** The id of the question whose answer an agent types about the person anyway. */
  private static final Pattern BORN = Pattern.compile("(\\d{1,2})[ ./-]+(\\d{1,2})[ ./-]+(\\d{4})");

  private final PageWords words;
  private final RuleSet set;
  private final LocalDate day;

  private Script(PageWords words, RuleSet set, LocalDate day) {
    this.words = words;
    this.set = set;
    this.day = day;
  }

  /** What to ask or say for a kind of service on a day; empty where nobody wrote rules. */
  static Optional<ScriptView> of(
      PageWords words, String kind, LocalDate day, Map<String, String> given, Told told) {
    return words
        .world()
        .rules()
        .find(kind, day)
        .map(set -> new Script(words, set, day).next(given, told));
  }

  /** Those of the given answers that the rules take, as they take them. */
  static Answers answers(RuleSet set, LocalDate day, Map<String, String> given) {
    return new Answers(taken(set, day, given));
  }

  /** The same in the order of the questions. */
  private static Map<String, String> taken(RuleSet set, LocalDate day, Map<String, String> given) {
    Map<String, String> taken = new LinkedHashMap<>();
    for (Question question : set.questions()) {
      String answer = given.get(question.id());
      if (answer != null) {
        answer = question.kind() == Question.Kind.AGE ? day(answer) : answer;
        if (isAnswer(set, day, question, answer)) {
          taken.put(question.id(), answer);
        }
      }
    }
    return taken;
  }

  private ScriptView next(Map<String, String> given, Told told) {
    Map<String, String> kept = taken(set, day, given);
    Map<String, String> known = new LinkedHashMap<>(kept);
    String wrong = null;
    for (Question question : set.questions()) {
      if (given.containsKey(question.id())) {
        wrong = kept.containsKey(question.id()) ? wrong : question.id();
      } else if (question.kind() == Question.Kind.AGE && told.age() != null) {
        String age = String.valueOf(told.age());
        if (isAnswer(set, day, question, age)) {
          known.put(question.id(), age);
        }
      }
    }
    Answers answers = new Answers(known);
    return switch (set.next(answers, day)) {
      case Step.Ask(Question question, boolean another) ->
          ask(question, another, kept, question.id().equals(wrong));
      case Step.Told(Verdict verdict, boolean another) -> told(verdict, kept);
    };
  }

  private static boolean isAnswer(RuleSet set, LocalDate day, Question question, String answer) {
    try {
      set.next(new Answers(Map.of(question.id(), answer)), day);
      return true;
    } catch (BadAnswer e) {
      return false;
    }
  }

  /** "11 2 1943" as a day; anything else as it is. */
  private static String day(String typed) {
    Matcher born = BORN.matcher(typed);
    if (!born.matches()) {
      return typed;
    }
    try {
      return LocalDate.of(
              Integer.parseInt(born.group(3)),
              Integer.parseInt(born.group(2)),
              Integer.parseInt(born.group(1)))
          .toString();
    } catch (DateTimeException e) {
      return typed;
    }
  }

  private ScriptView ask(
      Question question, boolean another, Map<String, String> kept, boolean wrong) {
    boolean typed = question.options().isEmpty() && question.kind() != Question.Kind.YES_NO;
    List<ScriptView.Choice> choices = new ArrayList<>();
    for (Question.Option option : question.options()) {
      choices.add(new ScriptView.Choice(option.id(), words.in(option.text())));
    }
    choices.add(
        new ScriptView.Choice(
            Question.UNKNOWN, words.texts().get(words.locale(), "eligibility.answer.unknown")));
    String field = CallForm.ANSWER + question.id();
    return new ScriptView(
        words.in(set.name()),
        new ScriptView.Ask(
            field,
            words.in(question.ask()),
            words.inOrNull(question.hint()),
            typed,
            wrong ? text("script.wrong") : null,
            another,
            choices),
        null,
        kept);
  }

  private ScriptView told(Verdict verdict, Map<String, String> kept) {
    Outcome outcome = verdict.outcome();
    RuleSet.Source source = set.source();
    String where =
        words.in(source.document())
            + (source.section() == null
                ? ""
                : ", " + words.in(Objects.requireNonNull(source.section())));
    String said =
        words
            .texts()
            .get(words.locale(), "eligibility.page.source", where, words.fullDate(source.date()));
    return new ScriptView(
        words.in(set.name()),
        null,
        new ScriptView.Told(
            outcome.kind() == Outcome.Kind.MAY_BOOK,
            words.in(outcome.title()),
            from(verdict),
            words.in(outcome.text()),
            outcome.quotes().stream().map(Outcome.Quote::text).toList(),
            source.invented()
                ? said + " " + words.texts().get(words.locale(), "eligibility.page.invented")
                : said,
            outcome.contacts().stream()
                .map(
                    contact ->
                        contact.number() == null
                            ? words.in(contact.name()) + ": " + contact.url()
                            : words.in(contact.name())
                                + ": "
                                + words
                                    .phone(
                                        "",
                                        Objects.requireNonNull(contact.number()),
                                        contact.hours())
                                    .ring())
                .toList()),
        kept);
  }

  private @Nullable String from(Verdict verdict) {
    return verdict instanceof Verdict.NotNowBut later
        ? words.texts().get(words.locale(), "eligibility.page.from", words.fullDate(later.from()))
        : null;
  }

  private String text(String key) {
    return words.texts().get(words.locale(), "callcenter." + key);
  }
}
