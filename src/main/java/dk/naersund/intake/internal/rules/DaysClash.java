package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Offers;
import dk.naersund.intake.internal.Report;

/**
 * With the days of the file a site would offer a service twice on a day, or end before it begins.
 */
public final class DaysClash implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    context
        .today(entry.id())
        .filter(site -> entry.tellsServices())
        .flatMap(site -> Offers.clash(Offers.merge(site, entry, context.day())))
        .ifPresent(service -> report.tell(this, entry.place(), entry.id(), service));
  }
}
