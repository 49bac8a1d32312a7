package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.HoursCheck;
import dk.naersund.intake.internal.Teller;
import dk.naersund.text.LocalText;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opening hours are not in the grammar of OpenStreetMap. */
public final class HoursNotReadable implements CellRule {
  private static final HoursCheck CHECKED = new HoursCheck();

  @Override
  public Set<Field> fields() {
    return Set.of(Field.HOURS, Field.PHONE_HOURS, Field.SERVICE_PHONE_HOURS);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    Optional<LocalText> problem = CHECKED.get(value);
    problem.ifPresent(text -> tell.tell(value, text));
    return problem.isPresent() ? null : value;
  }
}
