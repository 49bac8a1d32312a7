package dk.naersund.pages.internal.callcenter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the agent asks next, or what the rules say.
 *
 * @param name what people call the rules
 * @param ask the next question; null when none can change the answer any more
 * @param told the verdict; null as long as there is a question
 * @param given answers so far, by question, to be sent along; what stands in the line is not among
 *     them
 */
public record ScriptView(
    String name, @Nullable Ask ask, @Nullable Told told, Map<String, String> given) {
  public ScriptView {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  /**
   * A question.
   *
   * @param field name of its field
   * @param text as it is read aloud
   * @param hint what helps; null for nothing
   * @param typed whether the answer is typed: years, or a day of birth
   * @param wrong what is wrong with what was typed; null for nothing
   * @param aboutAnother whether "you" is somebody else than the one who calls
   */
  public record Ask(
      String field,
      String text,
      @Nullable String hint,
      boolean typed,
      @Nullable String wrong,
      boolean aboutAnother,
      List<Choice> choices) {}

  /** One of the answers. */
  public record Choice(String value, String label) {}

  /**
   * The verdict.
   *
   * @param may whether they may book
   * @param title the answer in a few words
   * @param from from when; null for no such day
   * @param text what to do
   * @param quotes the sentences it rests on
   * @param source where they stand
   * @param contacts how to go on
   */
  public record Told(
      boolean may,
      String title,
      @Nullable String from,
      String text,
      List<String> quotes,
      String source,
      List<String> contacts) {}

  /** Keeps what was answered out of logs. */
  @Override
  public String toString() {
    return "ScriptView[…]";
  }
}
