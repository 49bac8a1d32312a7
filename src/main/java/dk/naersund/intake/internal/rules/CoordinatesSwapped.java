package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Places;
import dk.naersund.intake.internal.Report;

/** Latitude and longitude have changed places. */
public final class CoordinatesSwapped implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    Places.numbers(entry)
        .filter(point -> Places.inDenmark(point[1], point[0]))
        .ifPresent(point -> report.tell(this, entry.place(Field.LAT), entry.id()));
  }
}
