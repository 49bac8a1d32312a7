package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.AccessText;
import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said about access cannot be read. */
public final class AccessNotReadable implements CellRule {
  @Override
  public Set<Field> fields() {
    return Set.of(Field.ACCESS);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    try {
      return AccessText.write(AccessText.read(value));
    } catch (IllegalArgumentException e) {
      tell.tell(value, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
