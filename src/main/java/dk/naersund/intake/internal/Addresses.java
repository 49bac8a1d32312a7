package dk.naersund.intake.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address in the parts that other formats ask for: {@code Havnegade 3, 9991 Sundby}.
 *
 * @param street everything before the postcode; all of it where there is none
 * @param postcode four digits; null where there is none
 * @param city what follows the postcode; null where there is none
 */
record Addresses(String street, @Nullable String postcode, @Nullable String city) {
  private static final Pattern PARTS = Pattern.compile("(.+), ([0-9]{4}) (\\S.*)", Pattern.DOTALL);

  static Addresses split(String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? new Addresses(parts.group(1), parts.group(2), parts.group(3))
        : new Addresses(text, null, null);
  }

  /** The address in one line again. */
  String text() {
    return postcode == null || city == null ? street : street + ", " + postcode + " " + city;
  }
}
