package dk.naersund.hours;

import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.io.Serial;

/**
 * Opening hours that cannot be read or evaluated. {@link #text()} says which part, why, and what to
 * write instead; the exception's message is the same in English.
 */
public final class HoursProblem extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient LocalText text;

  public HoursProblem(LocalText text) {
    super(text.in(Texts.ENGLISH));
    this.text = text;
  }

  /** What is wrong, for the person who wrote the hours. */
  public LocalText text() {
    return text;
  }
}
