package dk.naersund.eligibility;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has answered, by the id of the question. Used for one answer; never logged and
 * never stored. Immutable.
 *
 * @param byQuestion answers as {@link Question.Kind} says, or {@link Question#UNKNOWN}
 */
public record Answers(Map<String, String> byQuestion) {
  /** Nothing answered yet. */
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    byQuestion = Map.copyOf(byQuestion);
  }

  /** These answers and one more, or another instead. */
  public Answers with(String question, String answer) {
    Map<String, String> more = new HashMap<>(byQuestion);
    more.put(question, answer);
    return new Answers(more);
  }

  /** The answer to a question. */
  public Optional<String> find(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "Answers[…]";
  }
}
