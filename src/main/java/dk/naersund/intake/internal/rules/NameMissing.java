package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** A new site has no name. */
public final class NameMissing implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    if (entry.value(Field.NAME) == null && context.snapshot().findSite(entry.id()).isEmpty()) {
      report.tell(this, entry.place(Field.NAME), entry.id());
    }
  }
}
