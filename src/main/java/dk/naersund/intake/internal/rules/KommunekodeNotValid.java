package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kommunekode is not four digits. */
public final class KommunekodeNotValid implements CellRule {
  @Override
  public Set<Field> fields() {
    return Set.of(Field.KOMMUNEKODE);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.matches("0[1-9][0-9]{2}")) {
      return value;
    }
    tell.tell(value);
    return null;
  }
}
