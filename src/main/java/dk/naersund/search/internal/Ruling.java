package dk.naersund.search.internal;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.Question;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.registry.Answer;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Person;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.world.World;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the rules about the person of a query; what they told elsewhere is an answer too. */
final class Ruling {
  /** The question that asks for what {@link Person#referral} says. */
  private static final String REFERRAL = "referral";

  /** Before a question's id, in the name of a field that answers it. */
  private static final String FIELD = "a-";

  private Ruling() {}

  /**
   * What the rules say.
   *
   * @return null where nobody wrote any for this kind and day
   * @throws UnknownInQuery when a question has no such answer
   */
  static @Nullable Eligibility of(World world, String kind, LocalDate day, Person person) {
    RuleSet rules = world.rules().find(kind, day).orElse(null);
    if (rules == null) {
      return null;
    }
    Answers answers = person.answers();
    for (Question question : rules.questions()) {
      if (answers.find(question.id()).isEmpty()) {
        String told = told(question, person);
        answers = told == null ? answers : answers.with(question.id(), told);
      }
    }
    try {
      RuleSet.Outlook outlook = rules.outlook(answers, day);
      return new Eligibility(rules, day, answers, age(rules, answers, day), outlook);
    } catch (BadAnswer e) {
      throw new UnknownInQuery(FIELD + e.question(), e.known());
    }
  }

  /** What the person told in another way; null for nothing. */
  private static @Nullable String told(Question question, Person person) {
    if (question.kind() == Question.Kind.AGE) {
      return person.age() == null ? null : person.age().toString();
    }
    if (question.id().equals(REFERRAL) && question.kind() == Question.Kind.YES_NO) {
      return switch (person.referral()) {
        case YES -> "yes";
        case NO -> "no";
        case UNKNOWN -> null;
      };
    }
    return question.options().stream()
        .filter(option -> option.kommunekode() != null)
        .filter(option -> Objects.equals(option.kommunekode(), person.kommunekode()))
        .map(Question.Option::id)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Integer age(RuleSet rules, Answers answers, LocalDate day) {
    return rules.questions().stream()
        .filter(question -> question.kind() == Question.Kind.AGE)
        .flatMap(question -> answers.find(question.id()).stream())
        .map(answer -> years(answer, day))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Integer> years(String answer, LocalDate day) {
    try {
      return answer.equals(Question.UNKNOWN)
          ? Optional.empty()
          : Optional.of(
              answer.contains("-")
                  ? Period.between(LocalDate.parse(answer), day).getYears()
                  : Integer.parseInt(answer));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The person with what their answers say about where they live and their referral. */
  static Person completed(Person person, @Nullable Eligibility eligibility) {
    if (eligibility == null) {
      return person;
    }
    Answers answers = eligibility.answers();
    String kommunekode = person.kommunekode();
    for (Question question : eligibility.rules().questions()) {
      String answer = answers.find(question.id()).orElse(null);
      for (Question.Option option : question.options()) {
        if (option.kommunekode() != null && option.id().equals(answer) && kommunekode == null) {
          kommunekode = option.kommunekode();
        }
      }
    }
    Answer referral =
        person.referral() != Answer.UNKNOWN
            ? person.referral()
            : switch (answers.find(REFERRAL).orElse("")) {
              case "yes" -> Answer.YES;
              case "no" -> Answer.NO;
              default -> Answer.UNKNOWN;
            };
    return new Person(
        person.age() == null ? eligibility.age() : person.age(),
        kommunekode,
        referral,
        person.told(),
        person.chairCentimetres(),
        person.kilograms(),
        answers);
  }
}
