package dk.naersund.pages.internal.calendar;

import dk.naersund.availability.CalendarChange;
import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.pages.internal.kommune.EditorWords.Spoken;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** A calendar in words. */
final class CalendarWords {
  private final Spoken spoken;

  CalendarWords(Spoken spoken) {
    this.spoken = spoken;
  }

  String get(String key, Object... arguments) {
    return spoken.say("calendar." + key, arguments);
  }

  /** "mandag og torsdag kl. 9.00–12.00, hvert 20. minut, 1 ad gangen". */
  String series(OpeningSeries series) {
    Locale locale = spoken.words().locale();
    String days =
        series.days().size() == 7
            ? get("every-day")
            : series.days().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                .collect(Collectors.joining(", "));
    return get(
            "series",
            days,
            clock(series.from()),
            clock(series.to()),
            series.minutes(),
            series.seats())
        + (series.everyWeeks() > 1 ? get("series.weeks", series.everyWeeks()) : "")
        + (series.onHolidays() ? get("series.holidays") : "");
  }

  /** "fra 6. januar 2026, indtil videre". */
  String span(OpeningSeries series) {
    return series.last() == null
        ? get("from", spoken.words().fullDate(series.first()))
        : get(
            "from-to",
            spoken.words().fullDate(series.first()),
            spoken.words().fullDate(Objects.requireNonNull(series.last())));
  }

  String closing(ClosingDays closing) {
    String days =
        closing.first().equals(closing.last())
            ? spoken.words().fullDate(closing.first())
            : get(
                "days",
                spoken.words().fullDate(closing.first()),
                spoken.words().fullDate(closing.last()));
    return get(
        closing.service() == null ? "closing.all" : "closing.one",
        days,
        spoken.words().in(closing.reason()));
  }

  /** What was done, in one sentence. */
  String change(CalendarChange change) {
    OpeningSeries before = change.seriesBefore();
    OpeningSeries after = change.seriesAfter();
    if (before != null || after != null) {
      OpeningSeries one = Objects.requireNonNull(after == null ? before : after);
      String key = before == null ? "made" : after == null ? "removed" : "changed";
      return get("history." + key, series(one), span(one));
    }
    ClosingDays old = change.closingBefore();
    ClosingDays now = change.closingAfter();
    ClosingDays one = Objects.requireNonNull(now == null ? old : now);
    return get(now == null ? "history.reopened" : "history.closed", closing(one));
  }

  String day(LocalDate day) {
    return spoken.words().fullDate(day);
  }

  static String clock(int minute) {
    return "%d.%02d".formatted(minute / 60, minute % 60);
  }
}
