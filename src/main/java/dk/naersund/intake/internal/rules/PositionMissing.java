package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** A new site has no position, or half of one. */
public final class PositionMissing implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    boolean half = (entry.value(Field.LAT) == null) != (entry.value(Field.LON) == null);
    boolean none = entry.value(Field.LAT) == null && entry.value(Field.LON) == null;
    if (half || (none && context.today(entry.id()).isEmpty())) {
      report.tell(this, entry.place(), entry.id());
    }
  }
}
