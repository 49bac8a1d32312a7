package dk.naersund.pages.internal.find;

import java.util.List;

/**
 * The questions about rides.
 *
 * @param action where the answers are sent
 * @param open whether some were given
 * @param age in years, as written
 * @param chair whether the size of a wheelchair matters
 * @param chairLength in centimetres, as written
 * @param chairWeight in kilograms, as written
 * @param questions to be answered with yes or no, or not at all
 */
public record RiderView(
    String action,
    boolean open,
    String age,
    boolean chair,
    String chairLength,
    String chairWeight,
    List<Question> questions) {
  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "RiderView[…]";
  }

  /**
   * A question.
   *
   * @param name name of the field
   * @param text the question
   * @param answer {@code yes}, {@code no} or blank
   */
  public record Question(String name, String text, String answer) {
    /** Keeps the answer out of logs. */
    @Override
    public String toString() {
      return "Question[" + name + "]";
    }
  }
}
