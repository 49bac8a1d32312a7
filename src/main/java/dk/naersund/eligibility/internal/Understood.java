package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.BadAnswer;
import dk.naersund.eligibility.Question;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers mean on a day.
 *
 * @param possible by question, the values that are still possible: one when it was answered
 * @param born the day of birth, when it was told
 */
record Understood(List<BitSet> possible, @Nullable LocalDate born) {
  private static final List<String> AGES = List.of("0 … 130", "1943-02-11", Question.UNKNOWN);

  static Understood of(Asked asked, Answers answers, DayTerms terms, LocalDate day) {
    for (String id : answers.byQuestion().keySet()) {
      if (asked.questions().stream().noneMatch(question -> question.id().equals(id))) {
        throw new BadAnswer(id, asked.questions().stream().map(Question::id).toList());
      }
    }
    List<BitSet> possible = new ArrayList<>();
    LocalDate born = null;
    for (Question question : asked.questions()) {
      String answer = answers.find(question.id()).orElse(null);
      if (question.kind() == Question.Kind.AGE) {
        born = answer == null ? null : day(question.id(), answer, day);
        possible.add(age(question.id(), answer, born, terms, day));
      } else {
        possible.add(value(question, answer));
      }
    }
    return new Understood(possible, born);
  }

  private static BitSet value(Question question, @Nullable String answer) {
    List<String> values = Values.of(question);
    BitSet possible = new BitSet();
    if (answer == null) {
      possible.set(0, values.size());
      return possible;
    }
    if (!values.contains(answer)) {
      throw new BadAnswer(question.id(), values);
    }
    possible.set(values.indexOf(answer));
    return possible;
  }

  /** A day of birth; null when something else was answered. */
  private static @Nullable LocalDate day(String question, String answer, LocalDate day) {
    if (!answer.contains("-")) {
      return null;
    }
    try {
      LocalDate born = LocalDate.parse(answer);
      int age = Ages.at(born, day);
      if (!born.isAfter(day) && age <= Ages.OLDEST) {
        return born;
      }
    } catch (DateTimeParseException e) {
      throw new BadAnswer(question, AGES);
    }
    throw new BadAnswer(question, AGES);
  }

  private static BitSet age(
      String question,
      @Nullable String answer,
      @Nullable LocalDate born,
      DayTerms terms,
      LocalDate day) {
    int classes = terms.shape().ageClasses();
    BitSet possible = new BitSet();
    if (answer == null) {
      possible.set(0, classes + 1);
    } else if (answer.equals(Question.UNKNOWN)) {
      possible.set(classes);
    } else if (born != null) {
      possible.set(terms.classOf(born));
    } else if (answer.matches("\\d{1,3}") && Integer.parseInt(answer) <= Ages.OLDEST) {
      possible.or(terms.classesOf(Integer.parseInt(answer), day));
    } else {
      throw new BadAnswer(question, AGES);
    }
    return possible;
  }
}
