package dk.naersund.api.internal;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants and moments as they are written outside the program. */
final class Names {
  private Names() {}

  /** A constant: {@code by-appointment}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A moment in whole seconds; nobody is told to be there before they can be. */
  static Instant seconds(Instant moment) {
    return moment.getNano() == 0 ? moment : Instant.ofEpochSecond(moment.getEpochSecond() + 1);
  }

  static @Nullable Instant secondsOrNull(@Nullable Instant moment) {
    return moment == null ? null : seconds(moment);
  }
}
