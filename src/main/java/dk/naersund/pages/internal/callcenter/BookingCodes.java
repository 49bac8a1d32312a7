package dk.naersund.pages.internal.callcenter;

import java.util.regex.Pattern;

/** Tells whether what an agent types where an address goes may be the code of a booking. */
final class BookingCodes {
  /** As it is shown and read aloud: two groups of five. */
  private static final Pattern GROUPS =
      Pattern.compile("[0-9A-TV-Z]{5}\\s?[-–]\\s?[0-9A-TV-Z]{5}", Pattern.CASE_INSENSITIVE);

  /** Without groups there must be a digit before a letter, as no street has it. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?=.*\\d\\s?[A-TV-Z])[0-9A-TV-Z]{5}\\s?[0-9A-TV-Z]{5}", Pattern.CASE_INSENSITIVE);

  private BookingCodes() {}

  static boolean mayBe(String typed) {
    return GROUPS.matcher(typed).matches() || TOGETHER.matcher(typed).matches();
  }
}
