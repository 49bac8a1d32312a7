package dk.naersund.intake.internal.rules;

import dk.naersund.intake.Notice.Severity;
import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name holds letters that were read in the wrong encoding some time ago. */
public final class BrokenLetters implements CellRule {
  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  private static final Pattern BROKEN =
      Pattern.compile("\\uFFFD|\\u00C3[\\u0080-\\u00BF\\u2018-\\u203A]");

  @Override
  public Set<Field> fields() {
    return Set.of(Field.NAME, Field.NAME_EN, Field.ADDRESS, Field.LANDMARK);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    if (BROKEN.matcher(value).find()) {
      tell.tell(value);
    }
    return value;
  }
}
