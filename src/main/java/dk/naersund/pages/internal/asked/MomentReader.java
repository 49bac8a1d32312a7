package dk.naersund.pages.internal.asked;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** When the person leaves: a day, a time, both, or now. */
public final class MomentReader {
  /** Opening hours are known for about a year ahead. */
  private static final Duration AHEAD = Duration.ofDays(400);

  /** Somebody may look back at a page they opened some days ago. */
  private static final Duration BACK = Duration.ofDays(400);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** Who only says when to be there may leave as early as this. */
  private static final LocalTime EARLY = LocalTime.of(4, 0);

  private final ZoneId zone;
  private final Instant now;

  public MomentReader(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /**
   * The moment by which somebody wants to be there, on the day on which they leave; empty when what
   * was written is none, or lies out of reach.
   */
  public Optional<Instant> by(SearchForm form) {
    try {
      Instant moment =
          form.by().contains("T")
              ? fromIso(form.by())
              : day(form).atTime(time(form.by())).atZone(zone).toInstant();
      return moment.isBefore(now.minus(BACK)) || moment.isAfter(now.plus(AHEAD))
          ? Optional.empty()
          : Optional.of(moment);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The moment; empty when what was written is none, or lies out of reach. */
  public Optional<Instant> read(SearchForm form) {
    try {
      Instant moment = form.at().isEmpty() ? fromFields(form) : fromIso(form.at());
      return moment.isBefore(now.minus(BACK)) || moment.isAfter(now.plus(AHEAD))
          ? Optional.empty()
          : Optional.of(moment);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Without an offset it is clock time in the region, as in the interface for programs. */
  private Instant fromIso(String at) {
    // A plus in an address arrives as a blank.
    TemporalAccessor moment =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            at.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
    return moment instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : Instant.from(moment);
  }

  private Instant fromFields(SearchForm form) {
    if (form.day().isEmpty() && form.time().isEmpty()) {
      return now;
    }
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate day = day(form);
    if (form.time().isEmpty()) {
      LocalTime first = form.by().isEmpty() ? MORNING : EARLY;
      return day.equals(today) ? now : day.atTime(first).atZone(zone).toInstant();
    }
    return day.atTime(time(form.time())).atZone(zone).toInstant();
  }

  private LocalDate day(SearchForm form) {
    if (!form.day().isEmpty()) {
      return LocalDate.parse(form.day());
    }
    return form.at().isEmpty()
        ? now.atZone(zone).toLocalDate()
        : fromIso(form.at()).atZone(zone).toLocalDate();
  }

  /** {@code 9:30}, {@code 09.30} or {@code 9}. */
  private static LocalTime time(String written) {
    String[] parts = written.replace('.', ':').split(":", 2);
    if (!parts[0].matches("[0-9]{1,2}")) {
      throw new DateTimeException("no time of day");
    }
    String hour = parts[0].length() == 1 ? "0" + parts[0] : parts[0];
    return LocalTime.parse(hour + ":" + (parts.length == 1 ? "00" : parts[1]));
  }
}
