package dk.naersund.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The answers to each question in classes: those that no row tells apart on this day are one. Of
 * each class one answer is enough.
 */
final class AnswerClasses {
  private final PlainRules plain;
  private final List<List<Integer>> firsts = new ArrayList<>();
  private final List<int[]> classOf = new ArrayList<>();

  AnswerClasses(PlainRules plain) {
    this.plain = plain;
    for (int question = 0; question < plain.questions.size(); question++) {
      List<Integer> first = new ArrayList<>();
      int[] classes = new int[plain.values.get(question).size()];
      for (int value = 0; value < classes.length; value++) {
        int known = 0;
        while (known < first.size() && !plain.areAlike(question, first.get(known), value)) {
          known++;
        }
        if (known == first.size()) {
          first.add(value);
        }
        classes[value] = known;
      }
      firsts.add(first);
      classOf.add(classes);
    }
  }

  /** How many classes a question's answers are. */
  int count(int question) {
    return firsts.get(question).size();
  }

  /** One answer of a class. */
  int first(int question, int one) {
    return firsts.get(question).get(one);
  }

  /** How many combinations of classes there are. */
  long count() {
    return firsts.stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
  }

  /** A number for the classes of these answers, another for each combination. */
  int index(int[] answers) {
    int index = 0;
    for (int question = 0; question < answers.length; question++) {
      index = index * count(question) + classOf.get(question)[answers[question]];
    }
    return index;
  }

  /** The answers that stand for these classes, to be read. */
  Map<String, String> words(int[] classes) {
    int[] answers = new int[classes.length];
    for (int question = 0; question < answers.length; question++) {
      answers[question] = first(question, classes[question]);
    }
    return plain.answers(answers).byQuestion();
  }
}
