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

  /** A stretch of time in which the ride runs without a break. */
  private record Run(Instant start, Instant end) {}

  Pickups(OpeningHours hours, @Nullable Deadlines deadlines) {
    this.hours = hours;
    this.deadlines = deadlines;
  }

  /** The first pickup from a moment on; null when there is none within the horizon. */
  @Nullable Instant earliest(Instant from, Instant now, Duration ride) {
    Instant first = orderable(from, now);
    if (first == null) {
      return null;
    }
    for (Run run : runs(from)) {
      Instant pickup = ceil(run.start.isAfter(first) ? run.start : first);
      if (!pickup.plus(ride).isAfter(run.end)) {
        return pickup;
      }
    }
    return null;
  }

  /** The last pickup that is there by a moment; null when there is none. */
  @Nullable Instant latest(Instant from, Instant by, Instant now, Duration ride) {
    Instant first = orderable(from, now);
    if (first == null) {
      return null;
    }
    for (Run run : runs(from).reversed()) {
      Instant end = run.end.isBefore(by) ? run.end : by;
      Instant pickup = floor(end.minus(ride));
      Instant start = run.start.isAfter(first) ? run.start : first;
      if (!pickup.isBefore(start)) {
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

  /** The first moment for which it can still be ordered; null when it cannot within the horizon. */
  private @Nullable Instant orderable(Instant from, Instant now) {
    Instant start = ceil(from.isAfter(now) ? from : now);
    if (deadlines == null || isInTime(start, now)) {
      return start;
    }
    long tooEarly = 0;
    long inTime = Duration.ofDays(Rides.HORIZON_DAYS).toMinutes();
    if (!isInTime(start.plusSeconds(inTime * MINUTE), now)) {
      return null;
    }
    while (inTime - tooEarly > 1) {
      long middle = (tooEarly + inTime) / 2;
      if (isInTime(start.plusSeconds(middle * MINUTE), now)) {
        inTime = middle;
      } else {
        tooEarly = middle;
      }
    }
    return start.plusSeconds(inTime * MINUTE);
  }

  private boolean isInTime(Instant pickup, Instant now) {
    Instant latest = deadlines == null ? null : deadlines.latest(pickup);
    return latest != null && !latest.isBefore(now);
  }

  private List<Run> runs(Instant from) {
    List<Run> runs = new ArrayList<>();
    Instant end = from.plus(Duration.ofDays(Rides.HORIZON_DAYS));
    for (OpeningStatus piece : hours.between(from, end.plusSeconds(MINUTE))) {
      Instant until = piece.until();
      if (piece.state() != State.OPEN) {
        continue;
      }
      Instant last = until == null || until.isAfter(end) ? end : until;
      if (!runs.isEmpty() && runs.getLast().end.equals(piece.from())) {
        runs.set(runs.size() - 1, new Run(runs.getLast().start, last));
      } else {
        runs.add(new Run(piece.from(), last));
      }
    }
    return runs;
  }

  private static Instant ceil(Instant moment) {
    Instant floor = floor(moment);
    return floor.equals(moment) ? floor : floor.plusSeconds(MINUTE);
  }

  private static Instant floor(Instant moment) {
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), MINUTE) * MINUTE);
  }
}
