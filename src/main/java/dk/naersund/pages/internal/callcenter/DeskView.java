package dk.naersund.pages.internal.callcenter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the line and the answer while a time is held, booked, moved or cancelled.
 *
 * @param state {@code none}, {@code held}, {@code booked} …, for its look
 * @param heading how it stands, in a few words; blank for nothing
 * @param say what to read aloud, in large letters; null for nothing
 * @param lines what else is true about it, a sentence each
 * @param code what the caller writes down; null for nothing
 * @param until the moment at which a hold runs out, ISO 8601; null for none
 * @param fields name and phone of the one who comes; null where nobody asks
 * @param whyField whether there is a field for a reason in own words
 * @param choices numbered buttons
 * @param go what F2 does; null for nothing
 * @param back what Esc does here; null for nothing
 * @param carried what the page sends along with the next wish, by field
 */
public record DeskView(
    String state,
    String heading,
    @Nullable String say,
    List<String> lines,
    @Nullable String code,
    @Nullable String until,
    @Nullable Fields fields,
    boolean whyField,
    List<Button> choices,
    @Nullable Button go,
    @Nullable Button back,
    Map<String, String> carried) {
  /** A button: what it sends as {@code act}, and what it says. */
  public record Button(String act, String label) {}

  /** Who comes, as typed, and what is wrong with it; null for nothing. */
  public record Fields(
      String caller, String phone, @Nullable String callerError, @Nullable String phoneError) {
    @Override
    public String toString() {
      return "Fields[…]";
    }
  }

  /** Keeps codes and tokens out of logs. */
  @Override
  public String toString() {
    return "DeskView[" + state + "]";
  }

  /** The same, and one more thing to know. */
  DeskView with(String line, @Nullable String shownCode) {
    List<String> more = new java.util.ArrayList<>(lines);
    more.add(line);
    return new DeskView(
        state.equals("none") ? "code" : state,
        heading,
        say,
        List.copyOf(more),
        shownCode == null ? code : shownCode,
        until,
        fields,
        whyField,
        choices,
        go,
        back,
        carried);
  }
}
