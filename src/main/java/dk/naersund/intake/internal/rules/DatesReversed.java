package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Cell;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;
import java.time.LocalDate;
import java.util.Map;

/** A service ends before it begins. */
public final class DatesReversed implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    for (Map<Field, Cell> offer : entry.offers()) {
      Cell from = offer.get(Field.SERVICE_FROM);
      Cell to = offer.get(Field.SERVICE_TO);
      if (from != null
          && to != null
          && !from.clears()
          && !to.clears()
          && LocalDate.parse(to.value()).isBefore(LocalDate.parse(from.value()))) {
        report.tell(this, to.place(), from.value(), to.value());
      }
    }
  }
}
