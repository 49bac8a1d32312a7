package dk.naersund.api.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants and moments as they are written outside the program. */
final class Names {
  /** By the constants' class, in their order. */
  private static final ClassValue<String[]> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants()).map(Names::written).toArray(String[]::new);
        }
      };

  private Names() {}

  /** A constant: {@code by-appointment}. */
  static String of(Enum<?> constant) {
    return CONSTANTS.get(constant.getDeclaringClass())[constant.ordinal()];
  }

  private static String written(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A moment in whole seconds; nobody is told to be there before they can be. */
  static Instant seconds(Instant moment) {
    return moment.getNano() == 0 ? moment : Instant.ofEpochSecond(moment.getEpochSecond() + 1);
  }

  /**
   * A moment in whole seconds as {@link Instant#toString()} writes it: {@code
   * 2026-11-24T09:05:00Z}.
   */
  static String iso(Instant moment) {
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(seconds(moment).getEpochSecond(), 0, ZoneOffset.UTC);
    if (utc.getYear() < 1000 || utc.getYear() > 9999) {
      return seconds(moment).toString();
    }
    byte[] text = new byte[20];
    digits(text, 0, utc.getYear() / 100);
    digits(text, 2, utc.getYear() % 100);
    text[4] = '-';
    digits(text, 5, utc.getMonthValue());
    text[7] = '-';
    digits(text, 8, utc.getDayOfMonth());
    text[10] = 'T';
    digits(text, 11, utc.getHour());
    text[13] = ':';
    digits(text, 14, utc.getMinute());
    text[16] = ':';
    digits(text, 17, utc.getSecond());
    text[19] = 'Z';
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private static void digits(byte[] text, int at, int number) {
    text[at] = (byte) ('0' + number / 10);
    text[at + 1] = (byte) ('0' + number % 10);
  }

  static @Nullable Instant secondsOrNull(@Nullable Instant moment) {
    return moment == null ? null : seconds(moment);
  }
}
