package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text is longer than any sign. */
public final class TextTooLong implements CellRule {
  private static final int LONGEST = 300;

  @Override
  public Set<Field> fields() {
    return Set.of(Field.NAME, Field.NAME_EN, Field.ADDRESS, Field.LANDMARK);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (value.length() <= LONGEST) {
      return value;
    }
    tell.tell(value.length(), LONGEST);
    return null;
  }
}
