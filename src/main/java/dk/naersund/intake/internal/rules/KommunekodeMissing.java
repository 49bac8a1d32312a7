package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** A new site does not say in which municipality it lies. */
public final class KommunekodeMissing implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    if (entry.value(Field.KOMMUNEKODE) == null && context.today(entry.id()).isEmpty()) {
      report.tell(this, entry.place(), entry.id());
    }
  }
}
