package dk.naersund.eligibility.internal;

import dk.naersund.eligibility.Question;
import java.util.ArrayList;
import java.util.List;

/** The values of a question that has no age: its options, then "I do not know". */
final class Values {
  private Values() {}

  static List<String> of(Question question) {
    List<String> values = new ArrayList<>();
    question.options().forEach(option -> values.add(option.id()));
    values.add(Question.UNKNOWN);
    return values;
  }
}
