package dk.naersund.hours;

import java.io.Serial;

/** Opening hours that cannot be read or evaluated; the message says which part and why. */
public final class HoursProblem extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  public HoursProblem(String message) {
    super(message);
  }
}
