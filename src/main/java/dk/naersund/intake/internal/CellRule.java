package dk.naersund.intake.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule about one value; it may put the value right. */
public interface CellRule extends Rule {
  /** The fields it looks at. */
  Set<Field> fields();

  /**
   * Looks at a value.
   *
   * @param tell takes what to fill into the rule's sentence
   * @return the value to go on with; null when it cannot be used
   */
  @Nullable String read(String value, Teller tell);
}
