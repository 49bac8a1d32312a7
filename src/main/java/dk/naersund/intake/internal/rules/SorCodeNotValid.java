package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import dk.naersund.intake.internal.Verhoeff;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A number of the register of health organisations has a wrong check digit. */
public final class SorCodeNotValid implements CellRule {
  @Override
  public Set<Field> fields() {
    return Set.of(Field.SOR_CODE);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.matches("[0-9]{11,18}") && Verhoeff.holds(value)) {
      return value;
    }
    tell.tell(value);
    return null;
  }
}
