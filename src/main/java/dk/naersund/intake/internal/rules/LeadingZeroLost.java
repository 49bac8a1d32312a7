package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A spreadsheet took the zero in front of a kommunekode away; it is put back. */
public final class LeadingZeroLost implements CellRule {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Set<Field> fields() {
    return Set.of(Field.KOMMUNEKODE);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.matches("[1-9][0-9]{2}")) {
      tell.tell(value, "0" + value);
      return "0" + value;
    }
    return value;
  }
}
