package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Places;
import dk.naersund.intake.internal.Report;

/** The site lies outside Denmark. */
public final class OutsideDenmark implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    Places.numbers(entry)
        .filter(point -> !Places.inDenmark(point[0], point[1]))
        .filter(point -> !Places.inDenmark(point[1], point[0]))
        .filter(point -> Math.max(Math.abs(point[0]), Math.abs(point[1])) <= 1000)
        .ifPresent(
            point ->
                report.tell(
                    this,
                    entry.place(Field.LAT),
                    entry.id(),
                    entry.value(Field.LAT) + ", " + entry.value(Field.LON)));
  }
}
