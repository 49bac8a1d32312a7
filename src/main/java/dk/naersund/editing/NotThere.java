package dk.naersund.editing;

import dk.naersund.platform.Expected;
import java.io.Serial;

/** What is asked for by its id is not there, or no longer. */
public final class NotThere extends RuntimeException implements Expected {
  @Serial private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field what the id stands for: {@code site}, {@code report}
   */
  public NotThere(String field, String id) {
    super("there is no " + field + " " + id);
    this.field = field;
  }

  /** What the id stands for. */
  public String field() {
    return field;
  }
}
