package dk.naersund.transit.internal.rounds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.internal.data.TimetableData;
import dk.naersund.transit.internal.rounds.DayViewMaker.Day;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The views of a timetable, made when first asked for. Days on which the same services run around
 * the same hours share one layout, so a usual calendar has a dozen of them however many years it
 * covers.
 */
public final class DayViews {
  private static final int MOST_DAYS = 128;
  private static final int MOST_LAYOUTS = 48;
  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;

  /** A search looks 24 hours back or ahead; a service day may begin an hour off midnight. */
  private static final int FROM = -26 * HOUR;

  private static final int UNTIL = 50 * HOUR;

  private record OfDay(LocalDate day, AccessNeed need, boolean mirrored) {}

  private record Layout(List<Day> days, AccessNeed need, boolean mirrored) {}

  private final TimetableData data;
  private final ZoneId zone;
  private final int overflowDays;
  private final Mirror mirror;
  private final Cache<OfDay, DayView> byDay = Caffeine.newBuilder().maximumSize(MOST_DAYS).build();
  private final Cache<Layout, DayView> layouts =
      Caffeine.newBuilder().maximumSize(MOST_LAYOUTS).build();

  /** Prepares the views of a timetable; they are made when asked for. */
  public DayViews(TimetableData data, ZoneId zone) {
    this.data = data;
    this.zone = zone;
    overflowDays = data.latestSecond() / DAY;
    mirror = new Mirror(data);
  }

  /** What runs around a day, onwards or backwards in time. */
  DayView of(LocalDate day, AccessNeed need, boolean mirrored) {
    return byDay.get(new OfDay(day, need, mirrored), this::ofDay);
  }

  private DayView ofDay(OfDay asked) {
    long base = base(asked.day);
    List<Day> days = new ArrayList<>();
    for (int offset = -2 - overflowDays; offset <= 2; offset++) {
      LocalDate day = asked.day.plusDays(offset);
      days.add(new Day((int) (base(day) - base), data.services().on(day)));
    }
    DayView onwards =
        layouts.get(
            new Layout(days, asked.need, false),
            key -> new DayViewMaker(data, key.need, key.days, FROM, UNTIL).make(0));
    DayView layout =
        asked.mirrored
            ? layouts.get(new Layout(days, asked.need, true), key -> mirror.of(onwards))
            : onwards;
    return layout.at(base);
  }

  /** Noon minus 12 hours: midnight but for the two days on which the clock changes. */
  private long base(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(zone).toEpochSecond() - DAY / 2;
  }
}
