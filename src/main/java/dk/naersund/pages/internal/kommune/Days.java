package dk.naersund.pages.internal.kommune;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: {@code 30.11.2026}, {@code 30/11-2026}, {@code mandag}, {@code i dag}.
 */
public final class Days {
  private static final Pattern DANISH =
      Pattern.compile("(\\d{1,2})\\s*[./-]\\s*(\\d{1,2})\\s*[./ -]\\s*(\\d{4})");

  private static final Set<String> TODAY = Set.of("i dag", "today");

  private Days() {}

  /** {@code 30.11.2026}. */
  public static String write(LocalDate day) {
    return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
  }

  /**
   * The day that was typed; empty for anything that is none. A weekday is the next one after today.
   */
  public static Optional<LocalDate> read(String typed, LocalDate today) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (TODAY.contains(text)) {
      return Optional.of(today);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      for (Locale locale : new Locale[] {Locale.of("da"), Locale.ENGLISH}) {
        if (text.equals(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT))) {
          return Optional.of(today.with(TemporalAdjusters.next(day)));
        }
      }
    }
    try {
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
}
