package dk.naersund.registry.internal;

import java.util.Locale;

/**
 * How the values of an enumeration are written in files and in the database: {@code by-referral}.
 */
final class Kebab {
  private Kebab() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
