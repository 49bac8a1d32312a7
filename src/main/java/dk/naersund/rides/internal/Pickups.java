package dk.naersund.rides.internal;

import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.rides.Rides;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pickup: on a whole minute, so that the whole ride lies within the ride's hours and it
 * can still be ordered.
 */
final class Pickups {
  private static final int MINUTE = 60;

  private final OpeningHours hours;
  private final @Nullable Deadlines deadlines;
  private final Instant from;
  private final Instant now;
  private @Nullable List<Run> runs;
  private @Nullable Instant first;
  private boolean firstIsKnown;

  /** A stretch of time in which the ride runs without a break. */
  private record Run(Instant start, Instant end) {}

  /**
   * @param deadlines null when there is nothing to order
   * @param from the earliest moment to be fetched
   * @param now nobody can order earlier
   */
  Pickups(OpeningHours hours, @Nullable Deadlines deadlines, Instant from, Instant now) {
    this.hours = hours;
    this.deadlines = deadlines;
    this.from = from;
    this.now = now;
  }

  /** The first pickup; null when there is none within the horizon. */
  @Nullable Instant earliest(Duration ride) {
    Instant start = orderable();
    if (start == null) {
      return null;
    }
    for (Run run : runs()) {
      Instant pickup = ceil(run.start.isAfter(start) ? run.start : start);
      if (!pickup.plus(ride).isAfter(run.end)) {
        return pickup;
      }
    }
    return null;
  }

  /** The last pickup that is there by a moment; null when there is none. */
  @Nullable Instant latest(Instant by, Duration ride) {
    Instant start = orderable();
    if (start == null) {
      return null;
    }
    for (Run run : runs().reversed()) {
      Instant end = run.end.isBefore(by) ? run.end : by;
      Instant pickup = floor(end.minus(ride));
      Instant least = run.start.isAfter(start) ? run.start : start;
      if (!pickup.isBefore(least)) {
        return pickup;
      }
    }
    return null;
  }

  /** Whether it is known when the ride runs at the moment. */
  boolean isKnown(Instant moment) {
    State state = hours.at(moment).state();
    return state == State.OPEN || state == State.CLOSED;
  }

  private @Nullable Instant orderable() {
    if (!firstIsKnown) {
      first = firstOrderable();
      firstIsKnown = true;
    }
    return first;
  }

  /** The first moment for which it can still be ordered; null when it cannot within the horizon. */
  private @Nullable Instant firstOrderable() {
    Instant start = ceil(from.isAfter(now) ? from : now);
    if (deadlines == null || isInTime(start)) {
      return start;
    }
    long tooEarly = 0;
    long inTime = Duration.ofDays(Rides.HORIZON_DAYS).toMinutes();
    if (!isInTime(start.plusSeconds(inTime * MINUTE))) {
      return null;
    }
    while (inTime - tooEarly > 1) {
      long middle = (tooEarly + inTime) / 2;
      if (isInTime(start.plusSeconds(middle * MINUTE))) {
        inTime = middle;
      } else {
        tooEarly = middle;
      }
    }
    return start.plusSeconds(inTime * MINUTE);
  }

  private boolean isInTime(Instant pickup) {
    Instant latest = deadlines == null ? null : deadlines.latest(pickup);
    return latest != null && !latest.isBefore(now);
  }

  private List<Run> runs() {
    if (runs == null) {
      runs = allRuns();
    }
    return runs;
  }

  private List<Run> allRuns() {
    List<Run> found = new ArrayList<>();
    Instant end = from.plus(Duration.ofDays(Rides.HORIZON_DAYS));
    for (OpeningStatus piece : hours.between(from, end.plusSeconds(MINUTE))) {
      Instant until = piece.until();
      if (piece.state() != State.OPEN) {
        continue;
      }
      Instant last = until == null || until.isAfter(end) ? end : until;
      if (!found.isEmpty() && found.getLast().end.equals(piece.from())) {
        found.set(found.size() - 1, new Run(found.getLast().start, last));
      } else {
        found.add(new Run(piece.from(), last));
      }
    }
    return found;
  }

  private static Instant ceil(Instant moment) {
    Instant floor = floor(moment);
    return floor.equals(moment) ? floor : floor.plusSeconds(MINUTE);
  }

  private static Instant floor(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), MINUTE) * MINUTE);
  }
}
