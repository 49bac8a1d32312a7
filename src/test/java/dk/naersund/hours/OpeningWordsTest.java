package dk.naersund.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.naersund.text.LocalText;
import dk.naersund.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningWordsTest {
  private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

  private final OpeningWords words = OpeningWords.with(Texts.fromClasspath());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Mo-Fr 08:00-16:00; PH off | mandag–fredag 8.00–16.00, lukket på helligdage",
        "Mo-Fr 08:00-16:00 | mandag–fredag 8.00–16.00, ring først på helligdage",
        "Mo-We,Fr 08:00-12:00,13:00-15:30; Th 14:00-18:00; PH off | mandag–onsdag og fredag"
            + " 8.00–12.00 og 13.00–15.30, torsdag 14.00–18.00, lukket på helligdage",
        "Mo-Su,PH 10:00-18:00 | alle dage 10.00–18.00, også på helligdage",
        "Sa,Su 10:00-14:00; PH 10:00-12:00 | lørdag og søndag 10.00–14.00, på helligdage"
            + " 10.00–12.00",
        "24/7 | åbent døgnet rundt",
        "Mo-Fr 16:00-08:00; Sa,Su,PH 00:00-24:00 | mandag–torsdag 16.00–8.00, fredag 16.00–24.00,"
            + " lørdag og søndag åbent døgnet rundt, på helligdage åbent døgnet rundt",
        "\"efter aftale\" | efter aftale",
        "\"kun efter aftale på tlf. 12 34 56 78\" | efter aftale (kun efter aftale på tlf. 12 34 56"
            + " 78)",
        "Tu 09:00-11:00 \"efter aftale\"; PH off | tirsdag 9.00–11.00 efter aftale, lukket på"
            + " helligdage",
        "We 17:00+; PH off | onsdag fra 17.00, vi ved ikke, hvornår der lukker, lukket på"
            + " helligdage",
        "We 17:00-20:00+; PH off | onsdag 17.00–20.00 eller længere, lukket på helligdage",
        "off | lukket",
        "unknown | vi kender ikke åbningstiden, ring først",
        "week 1-53/2 Mo 10:00-12:00; PH off | åbningstiden skifter fra uge til uge",
        "Mo-Fr 08:00-16:00; Jul 6-17 10:00-12:00; PH off "
            + "| mandag–fredag 8.00–16.00, lukket på helligdage. Nogle dage er anderledes",
      })
  void usualWeekInDanish(String rule, String spoken) {
    assertEquals(spoken, words.week(hours(rule), LocalDate.of(2026, 11, 22), Texts.DANISH));
  }

  @Test
  void usualWeekInEnglish() {
    assertEquals(
        "Monday–Friday 8:00–16:00, closed on public holidays",
        words.week(hours("Mo-Fr 08:00-16:00; PH off"), LocalDate.of(2026, 11, 22), Texts.ENGLISH));
  }

  @Test
  void nobodyKnows() {
    assertEquals(
        "vi kender ikke åbningstiden, ring først",
        words.week(hours(""), LocalDate.of(2026, 11, 22), Texts.DANISH));
    OpeningWords.Day day =
        words.days(hours(""), LocalDate.of(2026, 11, 22), 1, Texts.DANISH).getFirst();
    assertEquals("søndag 22. november: vi kender ikke åbningstiden, ring først", day.sentence());
  }

  @Test
  void twoWeeksWithGrundlovsdag() {
    List<OpeningWords.Day> days =
        words.days(hours("Mo-Fr 08:00-16:00; PH off"), LocalDate.of(2025, 6, 2), 14, Texts.DANISH);
    assertEquals(
        List.of("lukket torsdag 5. juni, Grundlovsdag", "lukket mandag 9. juni, 2. pinsedag"),
        days.stream().filter(OpeningWords.Day::unusual).map(OpeningWords.Day::sentence).toList());
    assertEquals("mandag 2. juni: 8.00–16.00", days.getFirst().sentence());
    assertNull(days.getFirst().note());
    assertEquals("lukket søndag 8. juni, Pinsedag", days.get(6).sentence());
    assertFalse(days.get(6).unusual());
  }

  @Test
  void aHolidayOfWhichNobodySpoke() {
    assertEquals(
        "Thursday 5 June: 8:00–16:00 perhaps open, call first, Constitution Day",
        words
            .days(hours("Mo-Fr 08:00-16:00"), LocalDate.of(2025, 6, 5), 1, Texts.ENGLISH)
            .getFirst()
            .sentence());
  }

  @Test
  void exceptionsAreSpokenOut() {
    OpeningHours hours =
        OpeningHours.of(
            "Mo-Fr 08:00-16:00; PH off",
            List.of(
                new HoursException(
                    LocalDate.of(2026, 12, 21),
                    LocalDate.of(2026, 12, 22),
                    "10:00-12:00",
                    LocalText.of("Flytning", "Moving")),
                new HoursException(
                    LocalDate.of(2026, 12, 23), LocalDate.of(2026, 12, 23), "off", null)),
            DanishDays.standard(),
            COPENHAGEN);
    assertEquals(
        List.of(
            "mandag 21. december: 10.00–12.00, Flytning",
            "tirsdag 22. december: 10.00–12.00, Flytning",
            "lukket onsdag 23. december",
            "lukket torsdag 24. december, Juleaftensdag",
            "lukket fredag 25. december, Juledag"),
        words.days(hours, LocalDate.of(2026, 12, 18), 10, Texts.DANISH).stream()
            .filter(OpeningWords.Day::unusual)
            .map(OpeningWords.Day::sentence)
            .toList());
  }

  @Test
  void aNightBelongsToTheDayOnWhichItBegins() {
    List<OpeningWords.Day> days =
        words.days(hours("Fr 22:00-04:00; PH off"), LocalDate.of(2026, 11, 27), 2, Texts.DANISH);
    assertEquals("fredag 27. november: 22.00–4.00", days.get(0).sentence());
    assertEquals("lukket lørdag 28. november", days.get(1).sentence());
  }

  @Test
  void speaksOfWhateverHolds() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("seed " + seed + " (-Dnaersund.seed=" + seed + " repeats this run)");
    RandomRules rules = new RandomRules(new Random(seed));
    for (int i = 0; i < 100; i++) {
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i * 17L);
      String rule = rules.expression(day);
      OpeningHours hours =
          OpeningHours.of(rule, rules.exceptions(), DanishDays.standard(), COPENHAGEN);
      assertFalse(words.week(hours, day, Texts.DANISH).isBlank(), "seed " + seed + ": " + rule);
      for (OpeningWords.Day said : words.days(hours, day, 14, Texts.ENGLISH)) {
        assertTrue(said.sentence().contains(said.name()), "seed " + seed + ": " + rule);
      }
    }
  }

  private static OpeningHours hours(String rule) {
    return OpeningHours.of(rule, List.of(), DanishDays.standard(), COPENHAGEN);
  }
}
