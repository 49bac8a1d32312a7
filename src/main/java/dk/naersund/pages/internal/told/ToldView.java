package dk.naersund.pages.internal.told;

import dk.naersund.pages.internal.asked.Hidden;
import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say, above the places of an answer.
 *
 * @param title the answer in a few words
 * @param texts what to do, sentence by sentence
 * @param aboutAnother whether "you" is somebody else than who answers
 * @param phones whom to ring; empty where it is not needed
 * @param links where else to go on
 * @param quotes what the source says; empty while something is open
 * @param source where it says so, and when
 * @param sourceUrl where to read it; null for no page
 * @param questions what leads to the questions; null where they have no page
 * @param later what leads to the places of the first day on which they may; null for none
 * @param places whether the places below are for this person; null where that needs no words
 */
public record ToldView(
    String title,
    List<String> texts,
    boolean aboutAnother,
    List<PhoneView> phones,
    List<Link> links,
    List<String> quotes,
    String source,
    @Nullable String sourceUrl,
    @Nullable Sent questions,
    @Nullable Sent later,
    @Nullable String places) {
  /** A button, and what it sends to where; what was answered is never in the address. */
  public record Sent(String label, String action, List<Hidden> fields) {}
}
