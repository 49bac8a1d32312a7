package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Report;

/** The file speaks of a sensitive site, so it is not for everybody's eyes. */
public final class SiteNotShown implements EntryRule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(Entry entry, Context context, Report report) {
    if (context.snapshot().findSite(entry.id()).filter(s -> s.entry().sensitive()).isPresent()) {
      report.tell(this, entry.place(), entry.id());
    }
  }
}
