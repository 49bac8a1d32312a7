package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** Only the postcode of a new site is known; citizens need street and number. */
public final class StreetMissing implements EntryRule {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public void check(Entry entry, Context context, Report report) {
    String postcode = entry.value(Field.POSTCODE);
    if (postcode != null
        && entry.value(Field.ADDRESS) == null
        && context.today(entry.id()).isEmpty()) {
      report.tell(this, entry.place(Field.POSTCODE), entry.id(), postcode);
    }
  }
}
