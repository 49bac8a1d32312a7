package dk.naersund.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Moments, days and lengths as people say them: "8.00", "mandag 8.00", "3. december", "1.210 m".
 * The Danish way in Danish, the British way in other languages.
 */
public final class ClockWords {
  private static final List<Locale> LANGUAGES = List.of(Texts.DANISH, Texts.ENGLISH);
  private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

  private record Format(String pattern, Locale locale) {}

  private ClockWords() {}

  /** The time of day: {@code 14.10} in Danish, {@code 14:10} elsewhere. */
  public static String time(Instant moment, ZoneId zone, Locale locale) {
    return time(LocalDateTime.ofInstant(moment, zone), locale);
  }

  private static String time(LocalDateTime local, Locale locale) {
    char separator = isDanish(locale) ? '.' : ':';
    return local.getHour()
        + String.valueOf(separator)
        + (local.getMinute() < 10 ? "0" : "")
        + local.getMinute();
  }

  /**
   * A moment seen from another: only the time on the same day, the weekday before it within a week,
   * else the date as well.
   */
  public static String moment(Instant moment, Instant seenFrom, ZoneId zone, Locale locale) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
    LocalDate day = local.toLocalDate();
    long ahead = day.toEpochDay() - LocalDate.ofInstant(seenFrom, zone).toEpochDay();
    String time = time(local, locale);
    if (ahead == 0) {
      return time;
    }
    if (ahead > 0 && ahead < 7) {
      return weekday(day, locale) + " " + time;
    }
    return weekday(day, locale) + " " + date(day, locale) + " " + time;
  }

  /** As {@link #moment(Instant, Instant, ZoneId, Locale)}, in Danish and English. */
  public static LocalText moment(Instant moment, Instant seenFrom, ZoneId zone) {
    return inAll(locale -> moment(moment, seenFrom, zone, locale));
  }

  /** The day with its year: {@code 3. december 2026}. */
  public static String fullDate(LocalDate day, Locale locale) {
    return date(day, locale) + " " + day.getYear();
  }

  /** As {@link #fullDate(LocalDate, Locale)}, in Danish and English. */
  public static LocalText fullDate(LocalDate day) {
    return inAll(locale -> fullDate(day, locale));
  }

  /** The weekday: {@code mandag}, {@code Monday}. */
  public static String weekday(LocalDate day, Locale locale) {
    return format("EEEE", locale).format(day);
  }

  /** Day and month: {@code 3. december}, {@code 3 December}. */
  public static String date(LocalDate day, Locale locale) {
    return format(isDanish(locale) ? "d. MMMM" : "d MMMM", locale).format(day);
  }

  /** As {@link #date(LocalDate, Locale)}, in Danish and English. */
  public static LocalText date(LocalDate day) {
    return inAll(locale -> date(day, locale));
  }

  /**
   * A length, rounded as people say it: to 10 m below 1 km, to 0.1 km above: {@code 340 m}, {@code
   * 1,2 km}.
   */
  public static String metres(double metres, Locale locale) {
    if (metres < 995) {
      return Math.round(metres / 10) * 10 + " m";
    }
    long tenths = Math.round(metres / 100);
    return tenths / 10 + (isDanish(locale) ? "," : ".") + tenths % 10 + " km";
  }

  /** As {@link #metres(double, Locale)}, in Danish and English. */
  public static LocalText metres(double metres) {
    return inAll(locale -> metres(metres, locale));
  }

  /** Whole minutes, rounded up: nobody is told to be there before they can be. */
  public static long minutes(long seconds) {
    return (seconds + 59) / 60;
  }

  private static LocalText inAll(java.util.function.Function<Locale, String> words) {
    return LocalText.whenAsked(LANGUAGES, words);
  }

  private static DateTimeFormatter format(String pattern, Locale locale) {
    return FORMATS.computeIfAbsent(
        new Format(pattern, locale), f -> DateTimeFormatter.ofPattern(f.pattern(), f.locale()));
  }

  private static boolean isDanish(Locale locale) {
    return locale.getLanguage().equals("da");
  }
}
