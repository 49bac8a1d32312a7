package dk.naersund.pages.internal.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that asks what was meant.
 *
 * @param heading the question
 * @param lead what was written
 * @param choices the answers, each an address
 * @param edit address of the form with the question in it
 */
public record ChoiceView(String heading, String lead, List<Choice> choices, String edit) {
  /** One answer, with a line that tells it from the others. */
  public record Choice(String label, @Nullable String detail, String href) {}
}
