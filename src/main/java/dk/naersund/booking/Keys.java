package dk.naersund.booking;

import java.util.regex.Pattern;

/** What clients choose to name a wish: long enough that nobody meets it by chance. */
public final class Keys {
  private static final Pattern FORM = Pattern.compile("[!-~]{16,100}");

  private Keys() {}

  /** Whether it can be one. */
  public static boolean isKey(String text) {
    return FORM.matcher(text).matches();
  }

  static void require(String text) {
    if (!isKey(text)) {
      throw new IllegalArgumentException("a key has 16 to 100 visible characters of ASCII");
    }
  }
}
