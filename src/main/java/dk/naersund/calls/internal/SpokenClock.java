package dk.naersund.calls.internal;

import dk.naersund.text.ClockWords;
import dk.naersund.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** Moments as one says them: "klokken 13.10", "i morgen klokken 8", "på mandag klokken 9.30". */
public final class SpokenClock {
  private final Texts texts;
  private final ZoneId zone;
  private final Instant now;
  private final Locale locale;

  public SpokenClock(Texts texts, ZoneId zone, Instant now, Locale locale) {
    this.texts = texts;
    this.zone = zone;
    this.now = now;
    this.locale = locale;
  }

  /** Only the time of day. */
  String time(Instant moment) {
    LocalTime time = moment.atZone(zone).toLocalTime();
    return texts.get(
        locale,
        "calls.spoken.clock",
        time.getMinute() == 0 && locale.equals(Texts.DANISH)
            ? String.valueOf(time.getHour())
            : ClockWords.time(moment, zone, locale));
  }

  /** The day, too: today is named as well. */
  String moment(Instant moment) {
    return texts.get(locale, "calls.spoken.moment", day(moment), time(moment));
  }

  /** The time on the day of another moment, the day as well on other days. */
  String momentSeenFrom(Instant moment, Instant seenFrom) {
    return dayOf(moment).equals(dayOf(seenFrom)) ? time(moment) : moment(moment);
  }

  private String day(Instant moment) {
    LocalDate day = dayOf(moment);
    long ahead = day.toEpochDay() - dayOf(now).toEpochDay();
    if (ahead == 0 || ahead == 1) {
      return texts.get(locale, ahead == 0 ? "calls.spoken.today" : "calls.spoken.tomorrow");
    }
    String weekday = ClockWords.weekday(day, locale);
    return ahead > 1 && ahead < 7
        ? texts.get(locale, "calls.spoken.weekday", weekday)
        : texts.get(locale, "calls.spoken.date", weekday, ClockWords.date(day, locale));
  }

  private LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }
}
