package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Places;
import dk.naersund.intake.internal.Report;

/** The coordinates are metres of a map grid (UTM), not degrees. */
public final class CoordinatesInMetres implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    Places.numbers(entry)
        .filter(point -> Math.max(Math.abs(point[0]), Math.abs(point[1])) > 1000)
        .ifPresent(point -> report.tell(this, entry.place(Field.LAT), entry.id()));
  }
}
