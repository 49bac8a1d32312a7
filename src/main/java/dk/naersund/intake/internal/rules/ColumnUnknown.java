package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Rule;

/** The table has a column that nobody reads. */
public final class ColumnUnknown implements Rule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }
}
