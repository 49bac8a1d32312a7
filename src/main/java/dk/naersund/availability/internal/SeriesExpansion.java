package dk.naersund.availability.internal;

import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.hours.DanishDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** Makes slots out of opening series; see {@link OpeningSeries} for what its clock means. */
public final class SeriesExpansion {
  /** The clock of all own calendars. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final DanishDays holidays;

  public SeriesExpansion(DanishDays holidays) {
    this.holidays = holidays;
  }

  /**
   * The beginnings of a series' slots, in order, as seconds since 1970.
   *
   * @param closings closing days of the site, of all its services
   * @param from the first day looked at
   * @param to the last day looked at, included
   */
  public long[] starts(
      OpeningSeries series, List<ClosingDays> closings, LocalDate from, LocalDate to) {
    LocalDate first = from.isBefore(series.first()) ? series.first() : from;
    LocalDate last = series.last() != null && series.last().isBefore(to) ? series.last() : to;
    long[] starts = new long[64];
    int count = 0;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!isOpen(series, closings, day)) {
        continue;
      }
      long end = moment(day, series.to());
      long length = 60L * series.minutes();
      for (long start = moment(day, series.from()); start + length <= end; start += length) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private boolean isOpen(OpeningSeries series, List<ClosingDays> closings, LocalDate day) {
    return series.days().contains(day.getDayOfWeek())
        && weeks(series.first(), day) % series.everyWeeks() == 0
        && (series.onHolidays() || !holidays.isPublicHoliday(day))
        && closings.stream().noneMatch(closing -> closing.close(series.at().service(), day));
  }

  private static long weeks(LocalDate first, LocalDate day) {
    return ChronoUnit.WEEKS.between(monday(first), monday(day));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The first moment of the day at which the clock shows so many minutes or more. */
  static long moment(LocalDate day, int minute) {
    LocalDateTime clock = day.atStartOfDay().plusMinutes(minute);
    List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(clock);
    return offsets.isEmpty()
        ? ZONE.getRules().getTransition(clock).toEpochSecond()
        : clock.toEpochSecond(offsets.getFirst());
  }
}
