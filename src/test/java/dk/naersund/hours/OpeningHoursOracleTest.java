package dk.naersund.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.naersund.hours.OpeningStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random rules at random moments, compared with a scan minute by minute. */
class OpeningHoursOracleTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private final RandomRules rules = new RandomRules(random);

  @Test
  void agreesWithAScanMinuteByMinute() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    for (int i = 0; i < 2000; i++) {
      LocalDate day = interestingDay();
      new Comparison(rules.expression(day), rules.exceptions(), day, 4).run(6);
    }
  }

  @Test
  void looksAsFarAsTheHorizon() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    for (int i = 0; i < 4; i++) {
      LocalDate day = interestingDay().withYear(2024 + i % 4);
      new Comparison(rules.expression(day), rules.exceptions(), day, 402).run(3);
    }
  }

  /** Half of the time the night of a change of clocks, else around new year or any day. */
  private LocalDate interestingDay() {
    LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(5 * 365 - 30));
    return switch (random.nextInt(6)) {
      case 0, 1, 2 ->
          COPENHAGEN
              .getRules()
              .nextTransition(start.atStartOfDay(COPENHAGEN).toInstant())
              .getDateTimeBefore()
              .toLocalDate()
              .minusDays(random.nextInt(3));
      case 3 -> LocalDate.of(start.getYear(), 12, 22).plusDays(random.nextInt(12));
      case 4 -> LocalDate.of(start.getYear(), 5, 28).plusDays(random.nextInt(9));
      default -> start;
    };
  }

  /** One expression, and every minute of a few days as the oracle sees it. */
  private final class Comparison {
    private final String what;
    private final OpeningHours hours;
    private final Instant first;
    private final List<String> minutes = new ArrayList<>();

    Comparison(String rule, List<HoursException> exceptions, LocalDate day, int days) {
      what = "seed " + SEED + ": \"" + rule + "\" " + exceptions + " on " + day;
      try {
        hours = OpeningHours.of(rule, exceptions, DanishDays.standard(), COPENHAGEN);
      } catch (HoursProblem e) {
        throw new AssertionError(what, e);
      }
      NaiveHours naive = new NaiveHours(rule, exceptions);
      first = day.atTime(random.nextInt(24), 0).atZone(COPENHAGEN).toInstant();
      Instant last = day.plusDays(days).atStartOfDay(COPENHAGEN).toInstant();
      for (Instant t = first; t.isBefore(last); t = t.plusSeconds(60)) {
        LocalDateTime wall = wall(t);
        minutes.add(naive.at(wall.toLocalDate(), wall.getHour() * 60 + wall.getMinute()));
      }
    }

    void run(int moments) {
      compareBetween();
      for (int i = 0; i < moments; i++) {
        int minute = Math.clamp(interestingMinute(), 0, minutes.size() - 1);
        compareAt(minute, random.nextInt(60));
        compareNextOpen(minute);
      }
    }

    /** Often where clocks change or the state does. */
    private int interestingMinute() {
      int minute = random.nextInt(minutes.size());
      return switch (random.nextInt(3)) {
        case 0 -> {
          Instant change = COPENHAGEN.getRules().nextTransition(first).getInstant();
          long after = Duration.between(first, change).toMinutes();
          yield after < minutes.size() ? (int) after + random.nextInt(-90, 90) : minute;
        }
        case 1 -> endOfRun(minute) - random.nextInt(2);
        default -> minute;
      };
    }

    private void compareAt(int minute, int second) {
      Instant moment = instant(minute).plusSeconds(second);
      OpeningStatus status = hours.at(moment);
      String where = what + " at " + moment;
      assertEquals(minutes.get(minute), text(status), where);
      int end = endOfRun(minute);
      Instant horizon = moment.plus(OpeningHours.HORIZON_DAYS, ChronoUnit.DAYS);
      if (end < minutes.size() && !instant(end).isAfter(horizon)) {
        assertEquals(instant(end), status.until(), where);
      } else {
        Instant seen = end < minutes.size() ? horizon : instant(end);
        assertTrue(
            status.until() == null || !status.until().isBefore(seen),
            where + " ends too early, at " + status.until());
        assertTrue(status.until() == null || !status.until().isAfter(horizon), where);
      }
    }

    private void compareNextOpen(int minute) {
      int days = (int) Duration.between(instant(minute), instant(minutes.size() - 1)).toDays();
      int horizon = Math.min(days, OpeningHours.HORIZON_DAYS);
      Instant expected = null;
      for (int i = minute; i < minutes.size() && expected == null; i++) {
        boolean within = i - minute <= horizon * 24L * 60;
        if (within && NaiveHours.state(minutes.get(i)).equals(State.OPEN.name())) {
          expected = instant(i);
        }
      }
      assertEquals(
          Optional.ofNullable(expected),
          hours.nextOpen(instant(minute), horizon),
          what + " next open from " + instant(minute) + " within " + horizon);
    }

    private void compareBetween() {
      int last = Math.min(minutes.size(), OpeningHours.HORIZON_DAYS * 24 * 60);
      List<String> expected = new ArrayList<>();
      for (int start = 0; start < last; start = endOfRun(start)) {
        Instant end = instant(Math.min(endOfRun(start), last));
        expected.add(instant(start) + "–" + end + " " + minutes.get(start));
      }
      List<String> actual =
          hours.between(first, instant(last)).stream()
              .map(status -> status.from() + "–" + status.until() + " " + text(status))
              .toList();
      for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
        assertEquals(expected.get(i), actual.get(i), what);
      }
      assertEquals(expected.size(), actual.size(), what);
    }

    private int endOfRun(int minute) {
      int end = minute;
      while (end < minutes.size() && minutes.get(end).equals(minutes.get(minute))) {
        end++;
      }
      return end;
    }

    private Instant instant(int minute) {
      return first.plusSeconds(minute * 60L);
    }
  }

  /** The clock on the wall; in the hour that comes a second time, its last minute before. */
  private static LocalDateTime wall(Instant t) {
    LocalDateTime wall = LocalDateTime.ofInstant(t, COPENHAGEN);
    ZoneOffsetTransition change = COPENHAGEN.getRules().getTransition(wall);
    boolean second = change != null && change.isOverlap() && !t.isBefore(change.getInstant());
    return second ? change.getDateTimeBefore().minusMinutes(1) : wall;
  }

  private static String text(OpeningStatus status) {
    return status.state() + (status.reason() == null ? "" : " " + status.reason().da());
  }
}
