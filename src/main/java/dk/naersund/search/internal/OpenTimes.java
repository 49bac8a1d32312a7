package dk.naersund.search.internal;

import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When any of some places is open, day by day: how early somebody can be served at all who arrives
 * from a moment on. Safe for many threads without a lock: days never change, and two threads that
 * make the same day make equal ones.
 */
final class OpenTimes {
  private static final int KEPT_DAYS = 64;

  /** From an evening over a weekend with a holiday. */
  private static final int READY_DAYS = 4;

  private final List<OpeningHours> all;
  private final ZoneId zone;
  private final int daysAhead;
  private final @Nullable Day[] days = new Day[KEPT_DAYS];

  /**
   * Stretches of seconds since 1970 in which something is open.
   *
   * @param number the day, counted from 1970-01-01
   * @param from where they begin, in order
   * @param until where they end; none touches the next
   */
  private record Day(long number, long[] from, long[] until) {}

  /**
   * @param daysAhead how far one looks ahead
   */
  OpenTimes(List<OpeningHours> all, ZoneId zone, int daysAhead) {
    this.all = all;
    this.zone = zone;
    this.daysAhead = daysAhead;
  }

  /**
   * None is open earlier than this for somebody who comes at the moment or later. Where none is
   * open as far as one looks, that is the end of those days.
   */
  Instant earliest(Instant from) {
    long second = from.getEpochSecond();
    LocalDate first = LocalDate.ofInstant(from, zone);
    for (int ahead = 0; ahead <= daysAhead; ahead++) {
      Day day = day(first.toEpochDay() + ahead);
      for (int i = 0; i < day.from.length; i++) {
        if (second < day.until[i]) {
          return second >= day.from[i] ? from : Instant.ofEpochSecond(day.from[i]);
        }
      }
    }
    return startOf(first.toEpochDay() + daysAhead + 1);
  }

  /** Makes the days that are most likely asked about next. */
  void prepare(Instant from) {
    long first = LocalDate.ofInstant(from, zone).toEpochDay();
    for (int ahead = 0; ahead < READY_DAYS; ahead++) {
      day(first + ahead);
    }
  }

  /** Whether these days are made. */
  boolean isReady(Instant from) {
    long first = LocalDate.ofInstant(from, zone).toEpochDay();
    for (int ahead = 0; ahead < READY_DAYS; ahead++) {
      Day day = days[(int) (first + ahead) & KEPT_DAYS - 1];
      if (day == null || day.number != first + ahead) {
        return false;
      }
    }
    return true;
  }

  private Day day(long number) {
    int slot = (int) number & KEPT_DAYS - 1;
    Day day = days[slot];
    if (day == null || day.number != number) {
      day = make(number);
      days[slot] = day;
    }
    return day;
  }

  private Day make(long number) {
    List<OpeningStatus> open = new ArrayList<>();
    Instant start = startOf(number);
    Instant end = startOf(number + 1);
    for (OpeningHours hours : all) {
      for (OpeningStatus piece : hours.between(start, end)) {
        if (piece.state() == OpeningStatus.State.OPEN) {
          open.add(piece);
        }
      }
    }
    open.sort(Comparator.comparing(OpeningStatus::from));
    long[] from = new long[open.size()];
    long[] until = new long[open.size()];
    int size = 0;
    for (OpeningStatus piece : open) {
      Instant closes = piece.until() == null ? end : piece.until();
      if (size > 0 && until[size - 1] >= piece.from().getEpochSecond()) {
        until[size - 1] = Math.max(until[size - 1], closes.getEpochSecond());
      } else {
        from[size] = piece.from().getEpochSecond();
        until[size++] = closes.getEpochSecond();
      }
    }
    return new Day(
        number, java.util.Arrays.copyOf(from, size), java.util.Arrays.copyOf(until, size));
  }

  private Instant startOf(long number) {
    return LocalDate.ofEpochDay(number).atStartOfDay(zone).toInstant();
  }
}
