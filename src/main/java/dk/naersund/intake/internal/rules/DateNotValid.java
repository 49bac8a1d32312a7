package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A day is not written as year, month, day. */
public final class DateNotValid implements CellRule {
  @Override
  public Set<Field> fields() {
    return Set.of(Field.SERVICE_FROM, Field.SERVICE_TO);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    try {
      return LocalDate.parse(value).toString();
    } catch (DateTimeException e) {
      tell.tell(value);
      return null;
    }
  }
}
