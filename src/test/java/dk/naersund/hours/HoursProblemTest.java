package dk.naersund.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.naersund.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursProblemTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
  private static final Instant MOMENT = Instant.parse("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Mo-Fr 08:00-sunset | \"sunset\"",
        "Mo-Fr (sunrise+01:00)-16:00 | \"(sunrise+01:00)\"",
        "Mo-Fr 10:00-16:00/90 | Write each time",
        "Mo-Fr 10:00 | is a moment",
        "Mo-Fr 10:00-10:00 | same time",
        "Feb 30 off | \"Feb 30\" is not in the calendar",
        "Jun 31 off | \"Jun 31\" is not in the calendar",
        "Dec 24-2026 Jan 2 off | at its last day only",
        "2026 Dec 24-2025 Jan 2 off | Swap the years",
        "SH +1 day off | school holidays",
        "; | no times",
        "mandag 8-16 | cannot be read",
        "Mo-Fr 08:00-16:00 ring først | cannot be read",
      })
  void saysWhatIsWrong(String rule, String words) {
    HoursProblem problem = assertThrows(HoursProblem.class, () -> hours(rule));
    String said = problem.text().in(Texts.ENGLISH);
    assertTrue(said.contains(words), said);
    assertEquals(said, problem.getMessage());
  }

  @Test
  void anExceptionsHoursAreChecked() {
    HoursException exception =
        new HoursException(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24), "lukket", null);
    assertThrows(
        HoursProblem.class,
        () -> OpeningHours.of("24/7", List.of(exception), DanishDays.standard(), COPENHAGEN));
  }

  @Test
  void aRuleMayNotBeEndless() {
    assertThrows(HoursProblem.class, () -> hours("Mo-Fr 08:00-16:00; ".repeat(10_000)));
  }

  @Test
  void horizonsAreChecked() {
    OpeningHours hours = hours("24/7");
    assertThrows(IllegalArgumentException.class, () -> hours.nextOpen(MOMENT, 401));
    assertThrows(IllegalArgumentException.class, () -> hours.nextOpen(MOMENT, -1));
    assertThrows(IllegalArgumentException.class, () -> hours.between(MOMENT, MOMENT));
    assertThrows(
        IllegalArgumentException.class,
        () -> hours.between(MOMENT, MOMENT.plus(402, ChronoUnit.DAYS)));
  }

  @Test
  void outsideTheCalendarNobodyKnows() {
    for (Instant moment :
        new Instant[] {Instant.MIN, Instant.MAX, Instant.parse("1700-01-01T00:00:00Z")}) {
      assertEquals(OpeningStatus.State.UNKNOWN, hours("24/7").at(moment).state());
      assertTrue(hours("24/7").nextOpen(moment, 10).isEmpty());
    }
    assertEquals(OpeningStatus.State.OPEN, hours("24/7").at(Instant.EPOCH).state());
  }

  @Test
  void garbageIsRefusedOrJudged() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("seed " + seed + " (-Dnaersund.seed=" + seed + " repeats this run)");
    Random random = new Random(seed);
    RandomRules rules = new RandomRules(random);
    int judged = 0;
    for (int i = 0; i < 5_000; i++) {
      String garbage =
          i % 3 == 0
              ? noise(random)
              : damaged(rules.expression(LocalDate.of(2026, 11, 23)), random);
      try {
        OpeningHours hours = hours(garbage);
        assertNotNull(hours.at(MOMENT));
        hours.nextOpen(MOMENT, 7);
        hours.between(MOMENT, MOMENT.plus(7, ChronoUnit.DAYS));
        judged++;
      } catch (HoursProblem refused) {
        assertNotNull(refused.getMessage());
      } catch (Throwable other) {
        throw new AssertionError("seed " + seed + ": \"" + garbage + "\"", other);
      }
    }
    assertTrue(judged > 50, "only " + judged + " were judged");
  }

  private static String noise(Random random) {
    String letters =
        "MoTuWeThFrSaSuPHSHJanDecweekeasteroffopenclosedunknown2026 0123456789:-+,;|[]()/\"' æøå"
            + "\t\n"
            + "\0";
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      int start = random.nextInt(letters.length());
      int length = Math.min(1 + random.nextInt(4), letters.length() - start);
      noise.append(letters, start, start + length);
    }
    return noise.toString();
  }

  private static String damaged(String rule, Random random) {
    StringBuilder damaged = new StringBuilder(rule);
    for (int i = random.nextInt(4); i >= 0 && !damaged.isEmpty(); i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(4)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, damaged.charAt(random.nextInt(damaged.length())));
        case 2 -> damaged.setCharAt(at, (char) ('!' + random.nextInt(90)));
        default -> damaged.setLength(at);
      }
    }
    return damaged.toString();
  }

  private static OpeningHours hours(String rule) {
    return OpeningHours.of(rule, List.of(), DanishDays.standard(), COPENHAGEN);
  }
}
