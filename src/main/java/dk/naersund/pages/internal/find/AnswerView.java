package dk.naersund.pages.internal.find;

import dk.naersund.pages.internal.asked.Hidden;
import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.pages.internal.told.ToldView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer as a page shows it.
 *
 * @param heading what was asked, and where
 * @param how how the person travels and when
 * @param from where the person is, for the map: {@code lat,lon}
 * @param edit address of the form with the question in it
 * @param notes what concerns the whole answer
 * @param empty whether there is no place at all
 * @param instead whom to ring when there is none
 * @param cards the places, best first
 * @param more address of the same answer with more places; null when these are all
 * @param passedOver nearer places that are not among them
 * @param told what the rules say to this person; null where there are none
 * @param hidden what was told, to be sent along; empty where nothing was
 * @param rider questions about rides; null where there is nothing to ask
 */
public record AnswerView(
    String heading,
    String how,
    String from,
    String edit,
    List<String> notes,
    boolean empty,
    List<PhoneView> instead,
    List<CardView> cards,
    @Nullable String more,
    List<PassedOverView> passedOver,
    @Nullable ToldView told,
    List<Hidden> hidden,
    @Nullable RiderView rider) {
  /** A nearer place, how far it is, why it is not among the results, and its page. */
  public record PassedOverView(String name, String distance, List<String> why, String site) {}
}
