package dk.naersund.pages.internal.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page shows it.
 *
 * @param id its id
 * @param key its id, and {@code -born} when it asks for the day of birth
 * @param kind {@code choice}, {@code age} or {@code born}
 * @param ask the question
 * @param hint what helps; null for nothing
 * @param choices what to choose from, "I do not know" last; empty for an age
 * @param typed what was written
 * @param wrong what to do when there is no answer, or no such one
 * @param error the same once it has happened; null when nothing is wrong
 * @param field id of the field that an error leads to
 * @param given earlier answers, to be sent along
 * @param back the question before; null for none
 * @param aboutAnother whether "you" is somebody else
 */
record QuestionView(
    String id,
    String key,
    String kind,
    String ask,
    @Nullable String hint,
    List<Choice> choices,
    String value,
    AnswerForm.Typed typed,
    String wrong,
    @Nullable String error,
    String field,
    List<Given> given,
    @Nullable String back,
    boolean aboutAnother) {
  /** One of the answers. */
  record Choice(String value, String label, boolean chosen, boolean forAnother) {}

  /** An answer that was given: its field, its value, both in words, and if it is for another. */
  record Given(String id, String value, String ask, String answer, boolean another) {
    /** Records print themselves; this one keeps what it was told. */
    @Override
    public String toString() {
      return "Given[…]";
    }
  }
}
