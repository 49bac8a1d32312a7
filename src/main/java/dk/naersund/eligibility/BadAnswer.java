package dk.naersund.eligibility;

import java.io.Serial;
import java.util.List;

/** An answer that its question does not have, or an answer to no question. Tells no answer. */
public final class BadAnswer extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String question;
  private final transient List<String> known;

  /**
   * @param question id of the question, as it was given
   * @param known what can be answered, or the questions there are
   */
  public BadAnswer(String question, List<String> known) {
    super("no such answer to a question, or no such question");
    this.question = question;
    this.known = List.copyOf(known);
  }

  /** Id of the question, as it was given. */
  public String question() {
    return question;
  }

  /** What can be answered, or the questions there are. */
  public List<String> known() {
    return known;
  }
}
