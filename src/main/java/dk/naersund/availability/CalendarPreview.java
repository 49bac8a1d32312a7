package dk.naersund.availability;

import java.time.Instant;
import java.util.List;

/**
 * What a change would do.
 *
 * @param times the slots of the next days as they would be, and those that would go, in order of
 *     time
 * @param broken claims on slots or seats that the calendar would have no more, in order of time
 * @param mark names what was looked at; a change is made only under the mark of what it does
 */
public record CalendarPreview(List<PlannedTime> times, List<Claim> broken, String mark) {
  /** How many days ahead a preview shows, today included. */
  public static final int DAYS = 14;

  public CalendarPreview {
    times = List.copyOf(times);
    broken = List.copyOf(broken);
  }

  /**
   * A slot in the preview.
   *
   * @param service which service of the site
   * @param start its beginning
   * @param minutes its length
   * @param seats for how many
   * @param fate what the change does to it
   */
  public record PlannedTime(String service, Instant start, int minutes, int seats, Fate fate) {}

  /** What a change does to a slot. */
  public enum Fate {
    STAYS,
    NEW,
    GOES
  }
}
