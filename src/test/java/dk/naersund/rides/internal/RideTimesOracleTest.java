package dk.naersund.rides.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.OpeningHours;
import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.rides.Order;
import dk.naersund.rides.Rides;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deadlines and pickups of random rides, beside a scan minute by minute. */
class RideTimesOracleTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final DanishDays DAYS = DanishDays.standard();
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());
  private static final int HORIZON = Rides.HORIZON_DAYS * 24 * 60;
  private static final String[] RULES = {
    "24/7",
    "Mo-Su 06:00-23:00; PH 06:00-23:00",
    "Mo-Fr 08:00-15:30; PH off",
    "Mo-Sa 06:00-20:00; Su 10:00-16:00; PH off",
    "Mo-Fr 07:00-12:00,12:30-18:00; Sa 09:00-13:00",
    "Mo-Su 22:00-04:00; PH off",
    "Tu,Th 09:15-14:45; PH off",
    "Mo-Su 00:00-02:30,03:00-24:00; PH open",
  };

  private final Random random = new Random(SEED);

  @Test
  void agreesWithAScanMinuteByMinute() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
    int found = 0;
    for (int i = 0; i < 2000; i++) {
      found += new Case().compare() ? 1 : 0;
    }
    assertThat(found).as("cases with a pickup").isGreaterThan(700);
  }

  private final class Case {
    private final OpeningHours hours = hours();
    private final @Nullable OpeningHours desk = random.nextInt(4) == 0 ? null : hours();
    private final Order.Deadline deadline = deadline();
    private final Order order = new Order(deadline, random.nextInt(20), desk);
    private final Instant now = moment();
    private final Instant from =
        now.plusSeconds(random.nextInt(4) * random.nextInt(60 * 24 * 3) * 20L);
    private final int minutes = 1 + random.nextInt(random.nextBoolean() ? 60 : 300);
    private final @Nullable Instant by =
        random.nextBoolean() ? null : from.plusSeconds(random.nextInt(60 * 60 * 48));
    private final Deadlines deadlines = new Deadlines(order, DAYS, COPENHAGEN);
    private final String what =
        "seed %d: %s, desk %s, %s, now %s, from %s, by %s, %d minutes"
            .formatted(
                SEED,
                hours.rule(),
                desk == null ? "always" : desk.rule(),
                deadline,
                now,
                from,
                by,
                minutes);

    boolean compare() {
      Pickups pickups = new Pickups(hours, deadlines, from, now);
      Duration ride = Duration.ofMinutes(minutes);
      Instant found = by == null ? pickups.earliest(ride) : pickups.latest(by, ride);
      assertThat(found).as(what).isEqualTo(by == null ? earliest() : latest(by));
      Instant pickup = found == null ? from : found;
      assertThat(deadlines.latest(pickup)).as(what).isEqualTo(lastOrder(pickup));
      assertThat(deadlines.first(pickup)).as(what).isEqualTo(firstOrder(pickup));
      return found != null;
    }

    private final Minutes running = new Minutes(hours, from);
    private final @Nullable Minutes answering = desk == null ? null : new Minutes(desk, from);

    private @Nullable Instant earliest() {
      for (Instant t = minute(from); !t.isAfter(end()); t = t.plusSeconds(60)) {
        if (isPossible(t)) {
          return t;
        }
      }
      return null;
    }

    private @Nullable Instant latest(Instant limit) {
      Instant last = null;
      for (Instant t = minute(from);
          !t.plusSeconds(minutes * 60L).isAfter(limit);
          t = t.plusSeconds(60)) {
        last = isPossible(t) ? t : last;
      }
      return last;
    }

    private boolean isPossible(Instant pickup) {
      if (pickup.plusSeconds(minutes * 60L).isAfter(from.plusSeconds(HORIZON * 60L))) {
        return false;
      }
      for (int i = 0; i < minutes; i++) {
        if (!running.isOpen(pickup.plusSeconds(i * 60L))) {
          return false;
        }
      }
      Instant last = lastOrder(pickup);
      return last != null && !last.isBefore(now);
    }

    private Instant end() {
      return from.plusSeconds(HORIZON * 60L);
    }

    /** Back from the limit, a minute at a time, to one at which the desk is or was just open. */
    private @Nullable Instant lastOrder(Instant pickup) {
      Instant limit = limit(pickup);
      if (answering == null || answering.isOpen(limit)) {
        return limit;
      }
      Instant start = limit.truncatedTo(ChronoUnit.MINUTES);
      for (int i = 0; i < HORIZON; i++) {
        Instant minute = start.minusSeconds(i * 60L);
        if (answering.isOpen(minute.minusSeconds(60))) {
          return minute;
        }
      }
      return null;
    }

    private @Nullable Instant firstOrder(Instant pickup) {
      LocalDate day = pickup.atZone(COPENHAGEN).toLocalDate();
      int ahead = order.earliestDays() == null ? 0 : order.earliestDays();
      for (int i = 0; i < ahead; i++) {
        day = day.minusDays(1);
      }
      return day.atStartOfDay(COPENHAGEN).toInstant();
    }

    private Instant limit(Instant pickup) {
      if (deadline instanceof Order.MinutesBefore before) {
        return pickup.minus(before.minutes(), ChronoUnit.MINUTES);
      }
      Order.DaysBefore before = (Order.DaysBefore) deadline;
      LocalDateTime local = LocalDateTime.ofInstant(pickup, COPENHAGEN);
      LocalDate day = local.toLocalDate();
      int counted = 0;
      while (counted < before.days()) {
        day = day.minusDays(1);
        boolean weekend =
            List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        counted += before.working() && (weekend || DAYS.find(day).isPresent()) ? 0 : 1;
      }
      Instant limit = day.atTime(before.until()).atZone(COPENHAGEN).toInstant();
      return limit.isAfter(pickup) ? pickup : limit;
    }
  }

  /** Whether it is open, asked once for each minute of the weeks around a moment. */
  private static final class Minutes {
    private final Instant first;
    private final BitSet open = new BitSet(3 * HORIZON);

    Minutes(OpeningHours hours, Instant around) {
      first = around.truncatedTo(ChronoUnit.MINUTES).minus(HORIZON * 2L, ChronoUnit.MINUTES);
      for (int i = 0; i < 3 * HORIZON + 1; i++) {
        open.set(i, hours.at(first.plusSeconds(i * 60L)).state() == State.OPEN);
      }
    }

    boolean isOpen(Instant moment) {
      return open.get((int) ChronoUnit.MINUTES.between(first, moment));
    }
  }

  private static Instant minute(Instant moment) {
    Instant whole = moment.truncatedTo(ChronoUnit.MINUTES);
    return whole.equals(moment) ? whole : whole.plusSeconds(60);
  }

  private OpeningHours hours() {
    try {
      return OpeningHours.of(RULES[random.nextInt(RULES.length)], List.of(), DAYS, COPENHAGEN);
    } catch (dk.naersund.hours.HoursProblem e) {
      throw new AssertionError(e);
    }
  }

  private Order.Deadline deadline() {
    return random.nextBoolean()
        ? new Order.MinutesBefore(random.nextInt(60 * 24))
        : new Order.DaysBefore(
            random.nextInt(4),
            LocalTime.of(random.nextInt(24), random.nextInt(60)),
            random.nextBoolean());
  }

  /** Half of the time around a change of clocks, a third around Christmas. */
  private Instant moment() {
    Instant any =
        LocalDate.of(2024, 1, 1)
            .plusDays(random.nextInt(5 * 365))
            .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
            .atZone(COPENHAGEN)
            .toInstant();
    return switch (random.nextInt(6)) {
      case 0, 1, 2 ->
          COPENHAGEN
              .getRules()
              .nextTransition(any)
              .getInstant()
              .minusSeconds(random.nextInt(2 * 86_400) - 3600);
      case 3, 4 ->
          LocalDate.of(any.atZone(COPENHAGEN).getYear(), 12, 20)
              .plusDays(random.nextInt(14))
              .atTime(random.nextInt(24), random.nextInt(60))
              .atZone(COPENHAGEN)
              .toInstant();
      default -> any;
    };
  }
}
