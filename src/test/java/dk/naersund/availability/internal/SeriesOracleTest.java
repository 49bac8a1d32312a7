package dk.naersund.availability.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.hours.DanishDays;
import dk.naersund.text.LocalText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Expansion against a scan that walks through every minute of every day with a clock in hand. */
class SeriesOracleTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
  private static final ServiceAtSiteId AT = new ServiceAtSiteId("bakken", "sygepleje");
  private static final DanishDays DAYS = DanishDays.standard();
  private static final SeriesExpansion EXPANSION = new SeriesExpansion(DAYS);

  @Test
  void thousandsOfSeriesAcrossClockChangesAreAsTheScanSees() {
    long seed = new Random().nextLong();
    System.out.println("SeriesOracleTest seed " + seed);
    Random random = new Random(seed);
    int slots = 0;
    for (int run = 0; run < 5_000; run++) {
      OpeningSeries series = series(random);
      List<ClosingDays> closings = closings(random, series.first());
      LocalDate from = series.first().plusDays(random.nextInt(10) - 3);
      LocalDate to = from.plusDays(random.nextInt(16));
      long[] expanded = EXPANSION.starts(series, closings, from, to);
      assertThat(expanded)
          .as("seed %d, run %d: %s %s, %s to %s", seed, run, series, closings, from, to)
          .containsExactly(scan(series, closings, from, to));
      slots += expanded.length;
    }
    assertThat(slots).isGreaterThan(50_000);
  }

  @Test
  void aNightClinicHasAnHourLessInSpringAndAnHourMoreInAutumn() {
    OpeningSeries nights =
        new OpeningSeries(
            1,
            AT,
            EnumSet.allOf(DayOfWeek.class),
            60,
            240,
            1,
            LocalDate.of(2026, 1, 1),
            null,
            30,
            1,
            true);
    assertThat(EXPANSION.starts(nights, List.of(), day(2026, 3, 28), day(2026, 3, 28))).hasSize(6);
    assertThat(EXPANSION.starts(nights, List.of(), day(2026, 3, 29), day(2026, 3, 29))).hasSize(4);
    assertThat(EXPANSION.starts(nights, List.of(), day(2026, 10, 25), day(2026, 10, 25)))
        .hasSize(8);
  }

  @Test
  void publicHolidaysAreLeftOutUnlessTheSeriesSaysOtherwise() {
    OpeningSeries everyDay =
        new OpeningSeries(
            1,
            AT,
            EnumSet.allOf(DayOfWeek.class),
            480,
            540,
            1,
            LocalDate.of(2026, 1, 1),
            null,
            60,
            1,
            false);
    assertThat(EXPANSION.starts(everyDay, List.of(), day(2026, 12, 25), day(2026, 12, 25)))
        .isEmpty();
    assertThat(EXPANSION.starts(everyDay, List.of(), day(2026, 12, 28), day(2026, 12, 28)))
        .hasSize(1);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  /** Half of them near a night in which the clocks change. */
  private static OpeningSeries series(Random random) {
    LocalDate first =
        switch (random.nextInt(4)) {
          case 0 -> day(2026, 3, 29).minusDays(random.nextInt(8));
          case 1 -> day(2026, 10, 25).minusDays(random.nextInt(8));
          default -> day(2025, 1, 1).plusDays(random.nextInt(900));
        };
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(3) > 0) {
        days.add(day);
      }
    }
    days.add(DayOfWeek.SUNDAY);
    int minutes = 1 + random.nextInt(90);
    int from = random.nextBoolean() ? random.nextInt(200) : random.nextInt(1440 - minutes);
    int to = Math.min(1440, from + minutes + random.nextInt(300));
    return new OpeningSeries(
        1,
        AT,
        days,
        from,
        to,
        1 + random.nextInt(3),
        first,
        random.nextBoolean() ? null : first.plusDays(random.nextInt(20)),
        minutes,
        1,
        random.nextBoolean());
  }

  private static List<ClosingDays> closings(Random random, LocalDate first) {
    List<ClosingDays> closings = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate begin = first.plusDays(random.nextInt(12));
      String service = random.nextBoolean() ? null : random.nextBoolean() ? "sygepleje" : "andet";
      closings.add(
          new ClosingDays(
              i,
              "bakken",
              service,
              begin,
              begin.plusDays(random.nextInt(3)),
              LocalText.danish("lukket")));
    }
    return closings;
  }

  private static long[] scan(
      OpeningSeries series, List<ClosingDays> closings, LocalDate from, LocalDate to) {
    List<Long> starts = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (day.isBefore(series.first())
          || (series.last() != null && day.isAfter(series.last()))
          || !series.days().contains(day.getDayOfWeek())
          || weeksApart(series.first(), day) % series.everyWeeks() != 0
          || (!series.onHolidays() && DAYS.isPublicHoliday(day))) {
        continue;
      }
      boolean closed = false;
      for (ClosingDays closing : closings) {
        boolean ours = closing.service() == null || closing.service().equals("sygepleje");
        closed |= ours && !day.isBefore(closing.first()) && !day.isAfter(closing.last());
      }
      if (!closed) {
        slotsOfDay(series, day, starts);
      }
    }
    return starts.stream().mapToLong(start -> start).toArray();
  }

  /** By the numbers of ISO weeks, which is another way than counting days between Mondays. */
  private static int weeksApart(LocalDate one, LocalDate other) {
    int weeks = 0;
    LocalDate day = one;
    while (week(day) != week(other)) {
      day = day.plusDays(7);
      weeks++;
    }
    return weeks;
  }

  private static int week(LocalDate day) {
    return 100 * day.get(IsoFields.WEEK_BASED_YEAR) + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static void slotsOfDay(OpeningSeries series, LocalDate day, List<Long> starts) {
    Instant begin = null;
    Instant end = null;
    Instant minute = day.atStartOfDay(ZONE).toInstant();
    Instant midnight = day.plusDays(1).atStartOfDay(ZONE).toInstant();
    for (; minute.isBefore(midnight); minute = minute.plusSeconds(60)) {
      ZonedDateTime clock = minute.atZone(ZONE);
      int shown = clock.getHour() * 60 + clock.getMinute();
      if (begin == null && shown >= series.from()) {
        begin = minute;
      }
      if (end == null && shown >= series.to()) {
        end = minute;
      }
    }
    if (begin == null) {
      return;
    }
    if (end == null) {
      end = midnight;
    }
    Instant start = begin;
    while (!start.plusSeconds(60L * series.minutes()).isAfter(end)) {
      starts.add(start.getEpochSecond());
      start = start.plusSeconds(60L * series.minutes());
    }
  }
}
