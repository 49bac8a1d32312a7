package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Places;
import dk.naersund.intake.internal.Report;

/** A site is more than 100 metres from where it is today: it moves, or the point is wrong. */
public final class MovedFar implements EntryRule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public void check(Entry entry, Context context, Report report) {
    entry
        .position()
        .flatMap(
            to ->
                context
                    .today(entry.id())
                    .flatMap(site -> site.locationOn(context.day()))
                    .map(from -> Math.round(from.position().metresTo(to))))
        .filter(metres -> metres > Places.MOVE_METRES)
        .ifPresent(metres -> report.tell(this, entry.place(Field.LAT), entry.id(), metres));
  }
}
