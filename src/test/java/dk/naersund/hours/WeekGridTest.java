package dk.naersund.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.hours.OpeningStatus.State;
import dk.naersund.hours.WeekGrid.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A week in a table and its written form say the same, minute by minute; else there is no table.
 */
class WeekGridTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final long SEED = Long.getLong("naersund.seed", System.nanoTime());
  private static final int MINUTES = 24 * 60;

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 08:00-16:00; PH off | Mo-Fr 08:00-16:00; PH off",
        "Mo-Fr 08:00-16:00 | Mo-Fr 08:00-16:00",
        "Mo 08:00-12:00, Mo 13:00-15:00 | Mo 08:00-12:00,13:00-15:00",
        "09:00-17:00 | Mo-Su 09:00-17:00",
        "Mo-Su 10:00-12:00; Sa,Su off | Mo-Fr 10:00-12:00",
        "Mo-Th 08:00-16:00; We 10:00-18:00 | Mo,Tu,Th 08:00-16:00; We 10:00-18:00",
        "Fr-Mo 08:00-09:00; Su,PH off | Mo,Fr,Sa 08:00-09:00; PH off",
        "Tu 00:00-24:00 open | Tu 00:00-24:00",
        "off | off",
      })
  void isTheSameWrittenInOneWay(String rule, String written) {
    assertThat(WeekGrid.of(rule).map(WeekGrid::rule)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hver dag",
        "24/7",
        "Mo-Fr",
        "Mo-Fr open",
        "Dec 24-26 off",
        "Mo[1] 08:00-16:00",
        "Mo 20:00-02:00",
        "Mo 08:00-16:00 \"efter aftale\"",
        "Mo 08:00+",
        "Mo 08:00-09:00,10:00-11:00,12:00-13:00",
        "PH off; Mo-Fr 08:00-16:00",
        "Mo-Fr 08:00-16:00; PH 10:00-12:00",
        "Mo-Fr 08:00-16:00; PH Mo off",
        "Mo-Fr 08:00-16:00; PH -1 day off",
        "Mo-Fr 08:00-16:00; SH off",
        "Mo-Fr 08:00-16:00; Mo-Fr 12:00-13:00 off",
        "Mo-Fr 08:00-16:00 || unknown",
        "week 1-20 Mo 08:00-16:00",
      })
  void whatAWeekCannotSayKeepsItsWrittenForm(String rule) {
    assertThat(WeekGrid.of(rule)).isEmpty();
  }

  @Test
  void aGridIsWrittenAndReadAgain() {
    seed();
    for (int i = 0; i < 5_000; i++) {
      WeekGrid grid = randomGrid();
      assertThat(WeekGrid.of(grid.rule())).as(grid.rule()).contains(grid);
    }
  }

  @Test
  void isOpenInTheMinutesOfItsCellsAndNoOthers() {
    seed();
    LocalDate monday = LocalDate.of(2026, 11, 16);
    for (int i = 0; i < 300; i++) {
      WeekGrid grid = randomGrid();
      OpeningHours hours = hours(grid.rule());
      for (int asked = 0; asked < 200; asked++) {
        LocalDate day = monday.plusDays(random.nextInt(7));
        int minute = random.nextInt(MINUTES);
        boolean open =
            grid.on(day.getDayOfWeek()).stream()
                .anyMatch(span -> span.from() <= minute && minute < span.to());
        assertThat(hours.at(moment(day, minute)).state())
            .as(() -> grid.rule() + " on " + day + " at " + minute)
            .isEqualTo(open ? State.OPEN : State.CLOSED);
      }
    }
  }

  @Test
  void aRuleThatHasAGridMeansTheSameAsTheGridOnHolidaysToo() {
    seed();
    RandomRules rules = new RandomRules(random);
    int shown = 0;
    for (int i = 0; i < 20_000; i++) {
      LocalDate day = LocalDate.of(2026, 3, 25).plusDays(random.nextInt(300));
      String rule = random.nextBoolean() ? rules.expression(day) : plainRule();
      Optional<WeekGrid> grid = WeekGrid.of(rule);
      if (grid.isEmpty()) {
        continue;
      }
      shown++;
      OpeningHours written = hours(rule);
      OpeningHours again = hours(grid.get().rule());
      for (int asked = 0; asked < 60; asked++) {
        Instant moment = moment(day.plusDays(random.nextInt(14)), random.nextInt(MINUTES));
        assertThat(again.at(moment).state())
            .as(() -> rule + " as " + grid.get().rule() + " at " + moment)
            .isEqualTo(written.at(moment).state());
      }
    }
    assertThat(shown).isGreaterThan(1_000);
  }

  private static void seed() {
    System.out.println("seed " + SEED + " (-Dnaersund.seed=" + SEED + " repeats this run)");
  }

  private static OpeningHours hours(String rule) {
    return OpeningHours.of(rule, List.of(), DanishDays.standard(), COPENHAGEN);
  }

  private static Instant moment(LocalDate day, int minute) {
    return ZonedDateTime.of(day.atTime(minute / 60, minute % 60), COPENHAGEN).toInstant();
  }

  private WeekGrid randomGrid() {
    List<List<Span>> days = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      days.add(day > 0 && random.nextBoolean() ? days.get(random.nextInt(day)) : randomDay());
    }
    return new WeekGrid(days, random.nextBoolean());
  }

  private List<Span> randomDay() {
    int from = 15 * random.nextInt(40);
    int to = from + 15 * (1 + random.nextInt(20));
    int again = to + 15 * (1 + random.nextInt(10));
    return switch (random.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of(new Span(from, MINUTES));
      case 2 -> List.of(new Span(from, to));
      default -> List.of(new Span(again, again + 15), new Span(from, to));
    };
  }

  /** Weekdays and times only, in every order, with holidays here and there. */
  private String plainRule() {
    String[] days = {"Mo", "Tu-Th", "Fr-Mo", "Sa,Su", "Mo-Su", "PH", "Su,PH", "We,Fr", ""};
    String[] times = {"08:00-12:00", "13:00-16:00", "10:00-11:00,15:00-17:30", "off", "closed"};
    StringBuilder rule = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      rule.append(days[random.nextInt(days.length)])
          .append(' ')
          .append(times[random.nextInt(times.length)])
          .append(i == 0 ? "" : random.nextInt(4) == 0 ? ", " : "; ");
    }
    return rule.toString().strip();
  }
}
