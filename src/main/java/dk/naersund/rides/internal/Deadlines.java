package dk.naersund.rides.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.rides.Order;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a ride can be ordered. A later pickup never has an earlier deadline. */
final class Deadlines {
  /** A desk that is closed longer than this before a deadline counts as not known. */
  private static final Duration LOOK_BACK = Duration.ofDays(14);

  private final Order order;
  private final DanishDays days;
  private final ZoneId zone;

  Deadlines(Order order, DanishDays days, ZoneId zone) {
    this.order = order;
    this.days = days;
    this.zone = zone;
  }

  /**
   * The last moment at which a pickup can be ordered: within the desk's hours, its closing
   * included. Hours that are not known are not counted on.
   *
   * @return null when nobody knows
   */
  @Nullable Instant latest(Instant pickup) {
    Instant limit = limit(pickup);
    OpeningHours desk = order.desk();
    if (desk == null) {
      return limit;
    }
    List<OpeningStatus> before = desk.between(limit.minus(LOOK_BACK), limit.plusSeconds(1));
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).state() == OpeningStatus.State.OPEN) {
        Instant end = i == before.size() - 1 ? limit : before.get(i + 1).from();
        return end.isAfter(limit) ? limit : end;
      }
    }
    return null;
  }

  /** The beginning of the first day on which a pickup can be ordered; null without such a limit. */
  @Nullable Instant first(Instant pickup) {
    Integer ahead = order.earliestDays();
    return ahead == null
        ? null
        : LocalDate.ofInstant(pickup, zone).minusDays(ahead).atStartOfDay(zone).toInstant();
  }

  private Instant limit(Instant pickup) {
    return switch (order.latest()) {
      case Order.MinutesBefore before -> pickup.minusSeconds(before.minutes() * 60L);
      case Order.DaysBefore before -> {
        LocalDate day = LocalDate.ofInstant(pickup, zone);
        for (int left = before.days(); left > 0; ) {
          day = day.minusDays(1);
          if (!before.working() || isWorkingDay(day)) {
            left--;
          }
        }
        Instant limit = day.atTime(before.until()).atZone(zone).toInstant();
        yield limit.isBefore(pickup) ? limit : pickup;
      }
    };
  }

  private boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && days.find(day).isEmpty();
  }
}
