package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** A new site has no address. */
public final class AddressMissing implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    if (entry.value(Field.ADDRESS) == null
        && entry.value(Field.POSTCODE) == null
        && context.today(entry.id()).isEmpty()) {
      report.tell(this, entry.place(), entry.id());
    }
  }
}
