package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Cell;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A site offers a service in two ways at a time. */
public final class ServiceTwice implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    Set<String> seen = new HashSet<>();
    for (Map<Field, Cell> offer : entry.offers()) {
      Cell service = offer.get(Field.SERVICE);
      if (service != null && !seen.add(service.value())) {
        report.tell(this, service.place(), entry.id(), service.value());
      }
    }
  }
}
