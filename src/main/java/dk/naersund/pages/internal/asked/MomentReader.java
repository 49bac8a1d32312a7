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

  private final ZoneId zone;
  private final Instant now;

  public MomentReader(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
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
    LocalDate day = form.day().isEmpty() ? today : LocalDate.parse(form.day());
    if (form.time().isEmpty()) {
      return day.equals(today) ? now : day.atTime(MORNING).atZone(zone).toInstant();
    }
    LocalTime time = LocalTime.parse(form.time().replace('.', ':'));
    return day.atTime(time).atZone(zone).toInstant();
  }
}
