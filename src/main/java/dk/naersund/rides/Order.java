package dk.naersund.rides;

import dk.naersund.hours.OpeningHours;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How and when a ride is ordered.
 *
 * @param latest until when, seen from the pickup
 * @param earliestDays how many days before the day of the pickup it can be ordered first; null when
 *     there is no such limit
 * @param desk when orders are taken; null when they always are
 */
public record Order(Deadline latest, @Nullable Integer earliestDays, @Nullable OpeningHours desk) {
  public Order {
    if (earliestDays != null && earliestDays < 0) {
      throw new IllegalArgumentException("\"order.earliestDays\" is 0 or more");
    }
  }

  /** The latest time for an order. */
  public sealed interface Deadline {}

  /**
   * So long before the pickup.
   *
   * @param minutes 0 or more
   */
  public record MinutesBefore(int minutes) implements Deadline {
    public MinutesBefore {
      if (minutes < 0) {
        throw new IllegalArgumentException("\"order.minutesBefore\" is 0 or more");
      }
    }
  }

  /**
   * At a time of day on an earlier day.
   *
   * @param days how many days before the day of the pickup; 0 for the same day
   * @param until the time
   * @param working whether only Mondays to Fridays that are no special days count
   */
  public record DaysBefore(int days, LocalTime until, boolean working) implements Deadline {
    /** Further ahead nothing is looked for. */
    public static final int MOST_DAYS = 10;

    public DaysBefore {
      if (days < 0 || days > MOST_DAYS) {
        throw new IllegalArgumentException("\"order.daysBefore\" is between 0 and " + MOST_DAYS);
      }
    }
  }
}
