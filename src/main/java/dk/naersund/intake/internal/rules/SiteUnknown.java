package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.Context;
import dk.naersund.intake.internal.Entry;
import dk.naersund.intake.internal.EntryRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Report;
import java.util.List;

/** The house that a site is part of is nowhere to be found, or is the site itself. */
public final class SiteUnknown implements EntryRule {
  @Override
  public void check(Entry entry, Context context, Report report) {
    for (Field field : List.of(Field.PART_OF, Field.SATELLITE_OF)) {
      String other = entry.value(field);
      if (other != null
          && (other.equals(entry.id())
              || (!context.ids().contains(other)
                  && context.snapshot().findSite(other).isEmpty()))) {
        report.tell(this, entry.place(field), other);
      }
    }
  }
}
