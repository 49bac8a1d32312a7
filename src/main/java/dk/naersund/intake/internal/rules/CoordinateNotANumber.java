package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A coordinate is not a number. */
public final class CoordinateNotANumber implements CellRule {
  @Override
  public Set<Field> fields() {
    return Set.of(Field.LAT, Field.LON);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.length() <= 24 && value.matches("[+-]?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
      return String.format(Locale.ROOT, "%.6f", Double.parseDouble(value));
    }
    tell.tell(value);
    return null;
  }
}
