package dk.naersund.pages.internal.callcenter;

import dk.naersund.pages.internal.find.CardView;
import dk.naersund.pages.internal.frame.PhoneView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to a caller: one place, the way there and home, on one sheet or two.
 *
 * @param heading where to
 * @param name whom it is to; null where the agent wrote none
 * @param from the home address; null where the agent did not choose it
 * @param phone whom to ring
 * @param codeLine how to read the same on a phone, by a code; null where none was asked for
 * @param when when they have a time, or can be served
 * @param place name, landmark, address and entrance, a line each
 * @param there the way there: in a sentence, what it costs and until when to order, what to know
 * @param steps the way there, step by step; empty where it is too long for a letter or no walk
 * @param more whether there are more steps than stand there
 * @param home the way home
 * @param rings whom to ring for rides, with the deadline
 * @param others other ways, a sentence each
 * @param unknown what is not known
 * @param made when it was written
 */
public record LetterView(
    String heading,
    @Nullable String name,
    @Nullable String from,
    @Nullable PhoneView phone,
    @Nullable String codeLine,
    List<String> when,
    List<String> place,
    List<String> there,
    List<String> steps,
    boolean more,
    List<String> home,
    List<String> rings,
    List<CardView.WayLine> others,
    List<String> unknown,
    String made) {
  /** Keeps to whom it goes out of logs. */
  @Override
  public String toString() {
    return "LetterView[…]";
  }
}
