package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A postcode is not four digits. */
public final class PostcodeNotValid implements CellRule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public Set<Field> fields() {
    return Set.of(Field.POSTCODE);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.matches("[0-9]{3,4}")) {
      return value.length() == 3 ? "0" + value : value;
    }
    tell.tell(value);
    return null;
  }
}
