package dk.naersund.pages.internal.frame;

import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.text.ClockWords;
import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import dk.naersund.world.Region;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a page says, in its language, seen from one moment.
 *
 * @param locale the page's language
 * @param zone the region's time zone
 * @param now the moment from which "today" is seen
 * @param seenFrom the moment asked about: its day needs no name
 */
public record PageWords(
    Texts texts,
    HoursText hours,
    World world,
    Locale locale,
    ZoneId zone,
    Instant now,
    Instant seenFrom) {
  /** The same words for an answer about another time than now. */
  public PageWords seenFrom(Instant at) {
    return new PageWords(texts, hours, world, locale, zone, now, at);
  }

  /** The text for a key of {@code texts/pages_*.properties}, without its {@code pages.}. */
  public String get(String key, Object... arguments) {
    return texts.get(locale, "pages." + key, arguments);
  }

  /** The text in the page's language. */
  public String in(LocalText text) {
    return text.in(locale);
  }

  /** The text without its full stop, to stand within a sentence. */
  public String within(LocalText text) {
    String words = in(text).strip();
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }

  /** The text in the page's language; null for null. */
  public @Nullable String inOrNull(@Nullable LocalText text) {
    return text == null ? null : in(text);
  }

  /** The Danish day of now. */
  public LocalDate today() {
    return dayOf(now);
  }

  /** The day a moment lies in. */
  public LocalDate dayOf(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  /** What clocks here show at a moment. */
  public LocalTime localTime(Instant moment) {
    return moment.atZone(zone).toLocalTime();
  }

  /** {@code 14.32}. */
  public String time(Instant moment) {
    return ClockWords.time(moment, zone, locale);
  }

  /** {@code 14.32} on the day asked about, {@code mandag 8.00} later. */
  public String moment(Instant moment) {
    return ClockWords.moment(moment, seenFrom, zone, locale);
  }

  /** {@code 1. december}. */
  public String date(LocalDate day) {
    return ClockWords.date(day, locale);
  }

  /** {@code 3. september 2026}: facts grow old, so their year is part of them. */
  public String fullDate(LocalDate day) {
    return ClockWords.fullDate(day, locale);
  }

  /** {@code 600 m}, {@code 1,2 km}. */
  public String metres(double metres) {
    return ClockWords.metres(metres, locale);
  }

  /** Metres that are in doubt, rounded up to tens: doubt is never rounded away. */
  public String doubtfulMetres(double metres) {
    return grouped(Math.ceil(metres / 10) * 10);
  }

  /** Metres that are known, rounded down to tens. */
  public String knownMetres(double metres) {
    return grouped(Math.floor(metres / 10) * 10);
  }

  /** {@code 22 min}, {@code 1 time og 5 min}. */
  public String duration(long seconds) {
    long minutes = Math.max(1, ClockWords.minutes(seconds));
    if (minutes < 60) {
      return get("duration.minutes", minutes);
    }
    return minutes % 60 == 0
        ? get("duration.hours", minutes / 60)
        : get("duration.both", minutes / 60, minutes % 60);
  }

  /** A phone with its hours in words, to stand behind no name. */
  public @Nullable PhoneView phone(@Nullable Phone phone) {
    return phone == null ? null : phone("", phone.number(), phone.hours());
  }

  /** One of the region's numbers. */
  public PhoneView phone(Region.PagePhone phone) {
    return phone(in(phone.name()), phone.number(), phone.hours());
  }

  /** How one gets a time, in a sentence. */
  public String booking(Service.Booking booking) {
    return get("booking." + booking.how().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A number with its name, and its hours in words; no rule of hours for always. */
  public PhoneView phone(String name, String number, @Nullable String rule) {
    String shown = number.startsWith("+45 ") ? number.substring(4) : number;
    return new PhoneView(
        name,
        "tel:" + number.replaceAll("[^+0-9]", ""),
        get("ring", shown),
        rule == null ? null : hours.week(rule, world.days(), zone, today(), locale));
  }

  private String grouped(double metres) {
    return get("metres", String.format(locale, "%,d", (long) metres));
  }
}
