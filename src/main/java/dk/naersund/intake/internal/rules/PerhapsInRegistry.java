package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** A new site has the name of another one within 100 metres. */
public final class PerhapsInRegistry implements EntryRule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(Entry entry, Context context, Report report) {
    String name = entry.value(Field.NAME);
    if (name == null || context.today(entry.id()).isPresent()) {
      return;
    }
    entry
        .position()
        .flatMap(position -> context.known().find(entry.id(), name, position))
        .ifPresent(other -> report.tell(this, entry.place(Field.NAME), name, other.id()));
  }
}
