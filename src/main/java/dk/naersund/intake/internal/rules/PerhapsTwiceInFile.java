package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;

/** Two sites of the file have the same name within 100 metres. */
public final class PerhapsTwiceInFile implements EntryRule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(Entry entry, Context context, Report report) {
    String name = entry.value(Field.NAME);
    if (name == null) {
      return;
    }
    entry
        .position()
        .flatMap(position -> context.seen().find(entry.id(), name, position))
        .ifPresent(other -> report.tell(this, entry.place(Field.NAME), name, other.id()));
  }
}
