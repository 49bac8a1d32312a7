package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Cell;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;
import java.util.Map;

/** Nobody says when a service is open; it is shown as not known. */
public final class HoursMissing implements EntryRule {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public void check(Entry entry, Context context, Report report) {
    for (Map<Field, Cell> offer : entry.offers()) {
      Cell service = offer.get(Field.SERVICE);
      if (service != null && !offer.containsKey(Field.HOURS)) {
        report.tell(this, service.place(), service.value());
      }
    }
  }
}
