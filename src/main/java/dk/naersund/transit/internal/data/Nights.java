package dk.naersund.transit.internal.data;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;

/**
 * When the traffic of one service day is over and that of the next has not begun: in the night
 * after it, in the middle of a time in which the fewest vehicles are under way. Of several such
 * times it is the one that parts the fewest trips from their service day, so that a night bus at
 * 28:20 belongs to the evening; then the longest. Feeds that know no time past 24:00 say nothing of
 * evenings: theirs is the longest.
 */
public final class Nights {
  private static final int MOST_DAYS = 128;
  private static final int MINUTE = 60;
  private static final int DAY = 24 * 3600;

  /** A night lasts from midnight until eight at the latest. */
  private static final int MINUTES = 8 * 60;

  private final TimetableData data;
  private final ZoneId zone;
  private final int overflowDays;
  private final Cache<LocalDate, Instant> ends =
      Caffeine.newBuilder().maximumSize(MOST_DAYS).build();

  /** The nights of a timetable; each is looked at when first asked for. */
  public Nights(TimetableData data, ZoneId zone) {
    this.data = data;
    this.zone = zone;
    overflowDays = data.latestSecond() / DAY;
  }

  /** The end of a service day. */
  public Instant endOf(LocalDate day) {
    return ends.get(day, this::find);
  }

  private Instant find(LocalDate day) {
    long midnight = base(day.plusDays(1));
    int[] underWay = new int[MINUTES + 1];
    int[] parted = new int[MINUTES + 1];
    for (int offset = -overflowDays; offset <= 1; offset++) {
      LocalDate other = day.plusDays(offset);
      count(
          data.services().on(other), (int) (base(other) - midnight), offset > 0, underWay, parted);
    }
    for (int minute = 1; minute <= MINUTES; minute++) {
      underWay[minute] += underWay[minute - 1];
      parted[minute] += parted[minute - 1];
    }
    return Instant.ofEpochSecond(midnight + (long) quietest(underWay, parted) * MINUTE);
  }

  /**
   * Adds the changes from minute to minute.
   *
   * @param shift second of the night of the service day's second 0
   * @param next whether it is the service day after the night
   * @param underWay how many vehicles more are under way
   * @param parted how many trips more are on the wrong side if the night ends here
   */
  private void count(BitSet running, int shift, boolean next, int[] underWay, int[] parted) {
    for (int pattern = 0; pattern < data.patternCount(); pattern++) {
      int last = 2 * (data.length(pattern) - 1);
      for (int trip = data.patternTrips()[pattern];
          trip < data.patternTrips()[pattern + 1];
          trip++) {
        int start = data.tripStart()[trip] + shift;
        int end = start + data.times()[data.tripTimes()[trip] + last];
        if (end >= 0 && start < MINUTES * MINUTE && running.get(data.tripService()[trip])) {
          int sets = Math.max(0, start / MINUTE);
          int there = Math.min(MINUTES, end / MINUTE + 1);
          underWay[sets]++;
          underWay[there]--;
          if (next) {
            parted[there]++;
          } else {
            parted[0]++;
            parted[sets]--;
          }
        }
      }
    }
  }

  private int quietest(int[] underWay, int[] parted) {
    int least = Arrays.stream(underWay, 0, MINUTES).min().orElse(0);
    int longest = 0;
    int fewest = Integer.MAX_VALUE;
    int middle = 0;
    int length = 0;
    for (int minute = 0; minute < MINUTES; minute++) {
      length = underWay[minute] == least ? length + 1 : 0;
      int wrong = overflowDays == 0 ? 0 : parted[minute];
      if (length > 0 && (wrong < fewest || (wrong == fewest && length > longest))) {
        fewest = wrong;
        longest = length;
        middle = minute + 1 - (length + 1) / 2;
      }
    }
    return middle;
  }

  /** Noon minus 12 hours: midnight but for the two days on which the clock changes. */
  private long base(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(zone).toEpochSecond() - DAY / 2;
  }
}
