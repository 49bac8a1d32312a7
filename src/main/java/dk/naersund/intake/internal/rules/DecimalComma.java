package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A coordinate is written with a comma; it is read as a point. */
public final class DecimalComma implements CellRule {
  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Set<Field> fields() {
    return Set.of(Field.LAT, Field.LON);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.matches("[+-]?[0-9]+,[0-9]+")) {
      String point = value.replace(',', '.');
      tell.tell(value, point);
      return point;
    }
    return value;
  }
}
