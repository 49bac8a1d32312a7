package dk.naersund.intake.internal.rules;

import dk.naersund.intake.internal.CellRule;
import dk.naersund.intake.internal.Field;
import dk.naersund.intake.internal.Teller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A phone number is not one. */
public final class PhoneNotValid implements CellRule {
  @Override
  public Set<Field> fields() {
    return Set.of(Field.PHONE, Field.SERVICE_PHONE);
  }

  @Override
  public @Nullable String read(String value, Teller tell) {
    String digits = value.replaceAll("[ ()./-]", "").replaceFirst("^00", "+");
    if (digits.matches("([+]45)?[2-9][0-9]{7}")) {
      String eight = digits.substring(digits.length() - 8);
      return "+45 " + eight.replaceAll("(..)(?=.)", "$1 ");
    }
    if (digits.matches("[+][1-9][0-9]{6,14}|[0-9]{3,6}")) {
      return value.matches("[+]?[0-9]( ?[0-9])*") && value.length() <= 24 ? value : digits;
    }
    tell.tell(value);
    return null;
  }
}
