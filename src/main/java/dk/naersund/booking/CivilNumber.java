package dk.naersund.booking;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of the civil register (CPR), for a system of others that books only with one. It is on
 * its way from the form to that system: nothing here keeps it, hashes it or prints it.
 */
public final class CivilNumber {
  private static final Pattern FORM = Pattern.compile("(\\d{6})[ -]?(\\d{4})");

  private final String digits;

  private CivilNumber(String digits) {
    this.digits = digits;
  }

  /** What somebody typed, with or without a hyphen; empty when it cannot be one. */
  public static Optional<CivilNumber> typed(String text) {
    var matcher = FORM.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new CivilNumber(matcher.group(1) + matcher.group(2)))
        : Optional.empty();
  }

  /** Ten digits, to be sent on at once. */
  public String passOn() {
    return digits;
  }

  /** Says nothing of it. */
  @Override
  public String toString() {
    return "CivilNumber[…]";
  }
}
