package dk.naersund.hours.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clock on the wall of a place, made so that it never goes back. Where clocks are set back, the
 * hour that would come a second time stands still at its last second, so that every time of day
 * comes exactly once, at its first occurrence; where clocks are set forward, the times left out all
 * come at the moment of the change.
 *
 * <p>Wall time is counted in seconds since 1970-01-01T00:00 on the wall.
 */
final class WallClock {
  /** The first and the last day for which hours are judged. */
  static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();

  static final long LAST_DAY = LocalDate.of(2199, 12, 31).toEpochDay();
  static final int DAY_SECONDS = 86_400;

  private static final Map<ZoneId, WallClock> CLOCKS = new ConcurrentHashMap<>();

  private final long[] changes;
  private final long[] wallAtChange;
  private final int[] offsets;

  private WallClock(ZoneRules rules) {
    Instant end = Instant.ofEpochSecond((LAST_DAY + 2) * DAY_SECONDS);
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    ZoneOffsetTransition next =
        rules.nextTransition(Instant.ofEpochSecond((FIRST_DAY - 2) * DAY_SECONDS));
    ZoneOffset first = next == null ? rules.getOffset(Instant.EPOCH) : next.getOffsetBefore();
    while (next != null && next.getInstant().isBefore(end)) {
      transitions.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    changes = new long[transitions.size()];
    wallAtChange = new long[transitions.size()];
    offsets = new int[transitions.size() + 1];
    offsets[0] = first.getTotalSeconds();
    for (int i = 0; i < changes.length; i++) {
      changes[i] = transitions.get(i).toEpochSecond();
      wallAtChange[i] = changes[i] + offsets[i];
      offsets[i + 1] = transitions.get(i).getOffsetAfter().getTotalSeconds();
    }
  }

  static WallClock in(ZoneId zone) {
    return CLOCKS.computeIfAbsent(zone, z -> new WallClock(z.getRules()));
  }

  /** What the clock shows at a moment given in seconds since 1970 UTC. */
  long wallAt(long second) {
    int change = last(changes, second);
    long wall = second + offsets[change + 1];
    return change >= 0 ? Math.max(wall, wallAtChange[change] - 1) : wall;
  }

  /** The first moment, in seconds since 1970 UTC, at which the clock shows that time or later. */
  long firstAt(long wall) {
    int change = last(wallAtChange, wall);
    long second = wall - offsets[change + 1];
    return change >= 0 ? Math.max(second, changes[change]) : second;
  }

  /** The place of the last number that is at most {@code value}; -1 when all are greater. */
  private static int last(long[] numbers, long value) {
    int found = Arrays.binarySearch(numbers, value);
    return found >= 0 ? found : -found - 2;
  }
}
