package dk.naersund.pages.internal.find;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search form as a page shows it.
 *
 * @param lang tag for the hidden field; null for Danish
 * @param kinds the most used kinds of service
 * @param howChosen how the person gets around, in words
 * @param howOpen whether that part is unfolded
 * @param by by which time of day they want to be there
 * @param whenChosen when they leave and want to be there, in words
 * @param whenOpen whether that part is unfolded
 * @param errors what to mend, in the order of the fields; empty for none
 */
public record FormView(
    @Nullable String lang,
    List<Option> kinds,
    String need,
    @Nullable String needError,
    String where,
    String address,
    @Nullable String whereError,
    List<Option> profiles,
    @Nullable String profileError,
    List<Option> modes,
    @Nullable String modeError,
    String howChosen,
    boolean howOpen,
    String day,
    String time,
    @Nullable String whenError,
    String by,
    @Nullable String byError,
    String whenChosen,
    boolean whenOpen,
    List<FieldError> errors) {
  /** One of several to choose from. */
  public record Option(String value, String label, boolean chosen) {}

  /** A sentence about a field. */
  public record FieldError(String field, String text) {}
}
