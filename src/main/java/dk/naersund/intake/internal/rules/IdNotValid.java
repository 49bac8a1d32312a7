package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An id is not small letters, digits and single hyphens. */
public final class IdNotValid implements CellRule {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  @Override
  public Set<Field> fields() {
    return Set.of(Field.ID);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (ID.matcher(value).matches()) {
      return value;
    }
    tell.tell(value);
    return null;
  }
}
