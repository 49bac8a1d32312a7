package dk.naersund.accounts.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** The e-mail address that people log in with. Nothing is ever sent to it. */
final class Email {
  private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final int LONGEST = 254;

  private Email() {}

  static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  static boolean isOne(String email) {
    return email.length() <= LONGEST && FORM.matcher(email).matches();
  }
}
