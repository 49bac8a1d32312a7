package dk.naersund.platform;

import java.io.Serial;

/**
 * Something outside the program keeps it from starting: a missing file, a broken map, a database
 * that does not answer. Printed without a stack trace.
 */
public final class StartupProblem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param message one sentence: what is wrong, and which file or setting it is about
   * @param remedy one sentence: what the person who runs the program can do
   */
  public StartupProblem(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** As above, with what was caught; the cause's own words belong into the message. */
  public StartupProblem(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** What the person who runs the program can do. */
  public String remedy() {
    return remedy;
  }
}
