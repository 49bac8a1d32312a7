package dk.naersund.pages.internal.rules;

import dk.naersund.pages.internal.frame.PhoneView;
import dk.naersund.pages.internal.told.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as a page shows it.
 *
 * @param title the answer in a few words
 * @param from from when, in words; null where there is no such day
 * @param birthday the age from whose birthday on; null where there is none
 * @param text what to do
 * @param phones whom to ring
 * @param links where else to go on
 * @param find what the offer to find a place is called; null for no offer
 * @param mode by which way of travel; null for any
 * @param changes what would change it
 * @param quotes what the source says
 * @param source where it says so, and when
 * @param sourceUrl where to read it; null for no page
 * @param given the answers it rests on
 */
record OutcomeView(
    String id,
    String title,
    @Nullable String from,
    @Nullable Integer birthday,
    String text,
    List<PhoneView> phones,
    List<Link> links,
    @Nullable String find,
    @Nullable String mode,
    List<String> changes,
    List<String> quotes,
    String source,
    @Nullable String sourceUrl,
    List<QuestionView.Given> given,
    boolean aboutAnother) {}
