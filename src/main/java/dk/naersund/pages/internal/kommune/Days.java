package dk.naersund.pages.internal.kommune;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: {@code 30.11.2026}, {@code 30/11-2026}, {@code mandag}, {@code i dag},
 * {@code mandag den 30. november}.
 */
public final class Days {
  private static final Pattern DANISH =
      Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./ -]\\s*(\\d{4})");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:(\\p{L}+),?\\s+)?(?:den\\s+)?(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?(?:,?\\s+(\\d{4}))?");

  private static final List<Locale> LANGUAGES = List.of(Locale.of("da"), Locale.ENGLISH);

  private static final Set<String> TODAY = Set.of("i dag", "today");

  private Days() {}

  /** {@code 30.11.2026}. */
  public static String write(LocalDate day) {
    return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
  }

  /**
   * The day that was typed; empty for anything that is none, also for a weekday that does not
   * belong to its date. A weekday alone is the next one after today; a date without a year is the
   * next one, today included.
   */
  public static Optional<LocalDate> read(String typed, LocalDate today) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (TODAY.contains(text)) {
      return Optional.of(today);
    }
    Optional<DayOfWeek> weekday = named(text, DayOfWeek.values(), DayOfWeek::getDisplayName);
    if (weekday.isPresent()) {
      return weekday.map(day -> today.with(TemporalAdjusters.next(day)));
    }
    try {
      Matcher spoken = SPOKEN.matcher(text);
      if (spoken.matches()) {
        return spoken(spoken, today);
      }
      Matcher danish = DANISH.matcher(text);
      LocalDate day =
          danish.matches()
              ? LocalDate.of(
                  Integer.parseInt(danish.group(3)),
                  Integer.parseInt(danish.group(2)),
                  Integer.parseInt(danish.group(1)))
              : LocalDate.parse(text);
      return Optional.of(day).filter(it -> it.getYear() >= 1900 && it.getYear() <= 2200);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> spoken(Matcher typed, LocalDate today) {
    Optional<Month> month = named(typed.group(3), Month.values(), Month::getDisplayName);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(typed.group(2));
    String typedYear = typed.group(4);
    int year = typedYear == null ? today.getYear() : Integer.parseInt(typedYear);
    LocalDate thisYear = LocalDate.of(year, month.orElseThrow(), day);
    LocalDate date =
        typedYear == null && thisYear.isBefore(today)
            ? LocalDate.of(year + 1, month.orElseThrow(), day)
            : thisYear;
    String weekday = typed.group(1);
    boolean fits =
        weekday == null
            || weekday.equals("den")
            || named(weekday, DayOfWeek.values(), DayOfWeek::getDisplayName)
                .equals(Optional.of(date.getDayOfWeek()));
    return Optional.of(date).filter(it -> fits && it.getYear() >= 1900 && it.getYear() <= 2200);
  }

  /** The one with this name, whole or at least its first three letters. */
  private static <T> Optional<T> named(String text, T[] all, Name<T> name) {
    for (T one : all) {
      for (Locale locale : LANGUAGES) {
        String whole = name.of(one, TextStyle.FULL, locale).toLowerCase(Locale.ROOT);
        if (whole.equals(text) || (text.length() >= 3 && whole.startsWith(text))) {
          return Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private interface Name<T> {
    String of(T one, TextStyle style, Locale locale);
  }
}
