package dk.naersund.pages.internal.callcenter;

import dk.naersund.pages.internal.find.AnswerView;
import dk.naersund.pages.internal.find.CardView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one caller.
 *
 * @param understood what was understood, part by part; empty before there is anything
 * @param unclear what was not; empty for nothing
 * @param missing what must be typed before there can be an answer; empty when there is one
 * @param places places that the address may mean
 * @param kinds kinds of service that the need may mean as well
 * @param summary how many places, for those who hear the page; null without an answer
 * @param say what to say where there is no place; null otherwise
 * @param rows the places, best first
 * @param passedOver nearer places that are not among them
 * @param notes what concerns the whole answer
 * @param code the code of a booking, if that is what was typed; null otherwise
 * @param script what to ask and what the rules say; null where there are none
 */
public record ConsoleView(
    List<String> understood,
    List<String> unclear,
    List<String> missing,
    List<Choice> places,
    List<Choice> kinds,
    @Nullable String summary,
    @Nullable SayView say,
    List<Row> rows,
    List<AnswerView.PassedOverView> passedOver,
    List<String> notes,
    @Nullable String code,
    @Nullable ScriptView script) {
  /** Something that can be chosen instead. */
  public record Choice(String id, String label) {}

  /** What to say, and how long that takes: "17 s". */
  public record SayView(String text, String seconds) {}

  /**
   * One place.
   *
   * @param key names it: ids of the place and of the service
   * @param chosen whether it is the one that is told about
   * @param when the moment of service in a few words
   * @param sure whether that is known
   * @param way the way there, shown first
   * @param card all that the citizen sees
   * @param times the times that can be held
   */
  public record Row(
      String key,
      boolean chosen,
      String when,
      boolean sure,
      CardView.WayLine way,
      SayView say,
      CardView card,
      Times times) {}
}
