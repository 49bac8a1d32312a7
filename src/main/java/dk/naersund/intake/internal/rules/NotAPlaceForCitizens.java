package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Rule;

/**
 * A unit of the register is an office or an entry for book-keeping, not a place to go to; it is
 * left out.
 */
public final class NotAPlaceForCitizens implements Rule {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }
}
