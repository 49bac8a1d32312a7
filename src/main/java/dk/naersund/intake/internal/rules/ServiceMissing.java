package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Cell;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;
import java.util.Map;

/** A row says something about a service and not which. */
public final class ServiceMissing implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    for (Map<Field, Cell> offer : entry.offers()) {
      if (!offer.containsKey(Field.SERVICE)) {
        Cell other = offer.values().iterator().next();
        report.tell(this, other.place(), other.value());
      }
    }
  }
}
