package dk.naersund.pages.internal.way;

import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Directions, to be read on a screen, on paper or over the phone.
 *
 * @param heading where to
 * @param start where from
 * @param how how the person travels and when they leave
 * @param phone whom to ring; null when no number is known
 * @param address where the place is
 * @param entrance which door, and how to get in; empty when none can be used
 * @param notes what concerns all of it: no way, and why
 * @param there the way there; null when none is known
 * @param fromParking the way on foot from where a car stops; null for other modes
 * @param arrival when one is there; null without a way
 * @param other the other way there: safest instead of fastest, or the reverse; null for none
 * @param home the way home; null when none is known
 * @param map the way there as a line; null when none is known
 * @param others the other ways of travelling, each an address
 * @param site address of the place's own page
 * @param qr this page's address as a code; null where it is too long
 */
public record WayView(
    String heading,
    String start,
    String how,
    @Nullable PhoneView phone,
    @Nullable String address,
    List<String> entrance,
    List<String> notes,
    @Nullable Walk there,
    @Nullable Walk fromParking,
    @Nullable String arrival,
    @Nullable Other other,
    @Nullable Walk home,
    @Nullable Drawn map,
    List<TransitView.Link> others,
    String site,
    @Nullable QrCode qr) {
  /**
   * A way in steps.
   *
   * @param summary how long and how far
   * @param doubt what is known and not known about it
   * @param avoided what it goes around; empty for nothing
   */
  public record Walk(
      String summary,
      @Nullable String doubt,
      boolean doubtful,
      List<String> avoided,
      List<StepLine> steps) {}

  /**
   * What the map shows of the way there; positions are {@code lat,lon}.
   *
   * @param from where it begins
   * @param to where it ends
   * @param goal what is there
   * @param line the way, positions with blanks between them
   * @param unknown the parts in doubt, "first-last" by number of position, with blanks between them
   * @param rides the parts ridden from stop to stop, told as {@code unknown}; empty for none
   * @param spot what gives most cause for doubt; null for nothing
   * @param spotAt where that is; null for nothing
   */
  public record Drawn(
      String from,
      String to,
      String goal,
      String line,
      String unknown,
      String rides,
      @Nullable String spot,
      @Nullable String spotAt) {}

  /** A step, with what to know about it, and how far. */
  public record StepLine(
      String text, @Nullable String note, boolean doubtful, @Nullable String metres) {}

  /** The other way, in a sentence, with its address. */
  public record Other(String sentence, String link, String href) {}
}
