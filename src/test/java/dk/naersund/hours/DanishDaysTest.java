package dk.naersund.hours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DanishDaysTest {
  private final DanishDays days = DanishDays.standard();

  @Test
  void publicHolidaysAreThoseThatAnotherProgramKnows() {
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.DENMARK));
    for (int year = 1950; year <= 2100; year++) {
      TreeSet<LocalDate> expected =
          manager.getHolidays(Year.of(year)).stream()
              .map(Holiday::getDate)
              .collect(Collectors.toCollection(TreeSet::new));
      TreeSet<LocalDate> actual =
          LocalDate.of(year, 1, 1)
              .datesUntil(LocalDate.of(year + 1, 1, 1))
              .filter(days::isPublicHoliday)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, actual);
    }
  }

  @Test
  void customaryClosingDaysAreSpecialButNoHolidays() {
    for (String date : new String[] {"2026-06-05", "2026-12-24", "2026-12-31"}) {
      assertFalse(days.find(LocalDate.parse(date)).orElseThrow().publicHoliday(), date);
    }
    assertEquals("Grundlovsdag", days.find(LocalDate.of(2025, 6, 5)).orElseThrow().name().da());
  }

  @Test
  void whereTwoFallTogetherTheHolidayCounts() {
    assertEquals("2. pinsedag", days.find(LocalDate.of(2017, 6, 5)).orElseThrow().name().da());
  }

  @Test
  void saysOnWhatItRests() {
    assertFalse(days.source().isBlank());
    assertFalse(days.asOf().isBefore(LocalDate.of(2024, 1, 1)));
  }
}
