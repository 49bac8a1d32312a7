package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Cell;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;
import java.util.Map;

/** The registry has no service of that id. */
public final class ServiceUnknown implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    for (Map<Field, Cell> offer : entry.offers()) {
      Cell service = offer.get(Field.SERVICE);
      if (service != null && context.snapshot().findService(service.value()).isEmpty()) {
        report.tell(this, service.place(), service.value());
      }
    }
  }
}
