package dk.naersund.hours.internal;

import static dk.naersund.hours.internal.WallClock.DAY_SECONDS;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursException;
import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.hours.OpeningStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opening hours from a rule that the OSM grammar's parser has read. */
public final class RuleHours implements OpeningHours {
  private static final long NEVER = Long.MAX_VALUE;

  private final String rule;
  private final List<HoursException> exceptions;
  private final ZoneId zone;
  private final WallClock clock;
  private final DayTable table;

  private RuleHours(String rule, List<HoursException> exceptions, DanishDays days, ZoneId zone) {
    this.rule = rule;
    this.exceptions = List.copyOf(exceptions);
    this.zone = zone;
    this.clock = WallClock.in(zone);
    this.table = new DayTable(new DayPlans(rule, this.exceptions, days));
  }

  /** See {@link OpeningHours#of}. */
  public static OpeningHours of(
      String rule, List<HoursException> exceptions, DanishDays days, ZoneId zone) {
    return new RuleHours(rule, exceptions, days, zone);
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public List<HoursException> exceptions() {
    return exceptions;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public OpeningStatus at(Instant moment) {
    long second = moment.getEpochSecond();
    Piece piece = pieceAt(second, second + HORIZON_DAYS * (long) DAY_SECONDS);
    return new OpeningStatus(
        piece.outcome.state(), moment, piece.untilInstant(), piece.outcome.reason());
  }

  @Override
  public Optional<Instant> nextOpen(Instant from, int horizonDays) {
    if (horizonDays < 0 || horizonDays > HORIZON_DAYS) {
      throw new IllegalArgumentException(
          "horizonDays must be 0 to " + HORIZON_DAYS + ", not " + horizonDays);
    }
    long limit = from.getEpochSecond() + horizonDays * (long) DAY_SECONDS;
    Piece piece = pieceAt(from.getEpochSecond(), limit);
    if (piece.outcome.state() == State.OPEN) {
      return Optional.of(from);
    }
    while (piece.until != NEVER) {
      long start = piece.until;
      piece = pieceAt(start, limit);
      if (piece.outcome.state() == State.OPEN) {
        return Optional.of(Instant.ofEpochSecond(start));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<OpeningStatus> between(Instant from, Instant to) {
    if (!from.isBefore(to) || Duration.between(from, to).toDays() > HORIZON_DAYS) {
      throw new IllegalArgumentException(
          "from must lie before to, by at most " + HORIZON_DAYS + " days: " + from + "–" + to);
    }
    List<OpeningStatus> pieces = new ArrayList<>();
    Instant start = from;
    while (start.isBefore(to)) {
      Piece piece = pieceAt(start.getEpochSecond(), to.getEpochSecond());
      Instant until = piece.untilInstant();
      Instant end = until == null || until.isAfter(to) ? to : until;
      pieces.add(new OpeningStatus(piece.outcome.state(), start, end, piece.outcome.reason()));
      start = end;
    }
    return List.copyOf(pieces);
  }

  /** What holds at a second, and until which second; {@link #NEVER} when not within the limit. */
  private record Piece(Outcome outcome, long until) {
    @org.jspecify.annotations.Nullable
    Instant untilInstant() {
      return until == NEVER ? null : Instant.ofEpochSecond(until);
    }
  }

  /** Not always the piece that begins then: clocks set forward leave out the times of some. */
  private Outcome outcomeAt(long second) {
    long wall = clock.wallAt(second);
    long day = Math.floorDiv(wall, DAY_SECONDS);
    DayPlan plan = table.plan(day);
    return plan.outcome(plan.pieceAt((int) (wall - day * DAY_SECONDS) / 60));
  }

  private Piece pieceAt(long second, long limit) {
    long firstSecond = WallClock.FIRST_DAY * DAY_SECONDS;
    long lastSecond = WallClock.LAST_DAY * DAY_SECONDS;
    if (second < firstSecond || second >= lastSecond) {
      return new Piece(Outcome.UNKNOWN, NEVER);
    }
    long wall = clock.wallAt(second);
    long day = Math.floorDiv(wall, DAY_SECONDS);
    DayPlan plan = table.plan(day);
    int number = plan.pieceAt((int) (wall - day * DAY_SECONDS) / 60);
    Outcome outcome = plan.outcome(number);
    long lastDay = Math.min(Math.floorDiv(limit, DAY_SECONDS) + 1, WallClock.LAST_DAY);
    while (true) {
      while (++number < plan.pieces()) {
        if (plan.outcome(number).equals(outcome)) {
          continue;
        }
        long until = clock.firstAt(day * DAY_SECONDS + plan.start(number) * 60L);
        if (!outcomeAt(until).equals(outcome)) {
          return new Piece(outcome, until <= limit ? until : NEVER);
        }
      }
      day += table.sameDays(day);
      if (day > lastDay) {
        return new Piece(outcome, NEVER);
      }
      plan = table.plan(day);
      number = -1;
    }
  }
}
