package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Report;

/** The registry has the site, but not on the day that the file is about. */
public final class SiteElsewhereInTime implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    if (context.snapshot().findSite(entry.id()).isPresent()
        && context.today(entry.id()).isEmpty()) {
      report.tell(this, entry.place(), entry.id(), context.day().toString());
    }
  }
}
