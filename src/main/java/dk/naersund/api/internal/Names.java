package dk.naersund.api.internal;

import java.util.Locale;

/** Constants as they are written outside the program: {@code by-appointment}. */
final class Names {
  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
