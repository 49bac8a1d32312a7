package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Report;

/** The site had this id before; a new one with it would be a second copy of it. */
public final class SiteHasNewId implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    if (context.snapshot().findSite(entry.id()).isEmpty()) {
      context
          .snapshot()
          .resolveSite(entry.id())
          .ifPresent(site -> report.tell(this, entry.place(), entry.id(), site.id()));
    }
  }
}
