package dk.naersund.pages.internal.kommune;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as people say them, read on Monday 23 November 2026. */
class DaysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i dag | 2026-11-23",
        "mandag | 2026-11-30",
        "tirsdag | 2026-11-24",
        "Monday | 2026-11-30",
        "30.11.2026 | 2026-11-30",
        "30/11-2026 | 2026-11-30",
        "2026-11-30 | 2026-11-30",
        "30. november | 2026-11-30",
        "30 november 2026 | 2026-11-30",
        "den 30. november | 2026-11-30",
        "mandag den 30. november | 2026-11-30",
        "Mandag, den 30. nov. 2026 | 2026-11-30",
        "man 30. nov | 2026-11-30",
        "Monday 30 November | 2026-11-30",
        "23. november | 2026-11-23",
        "22. november | 2027-11-22",
        "1. januar | 2027-01-01",
        "29. februar 2028 | 2028-02-29"
      })
  void readsADay(String typed, LocalDate day) {
    assertThat(Days.read(typed, TODAY)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "snart",
        "tirsdag den 30. november",
        "31. november",
        "29. februar 2027",
        "0. maj",
        "30. foo",
        "foo 30. november",
        "30.11.26"
      })
  void isToldWhenItIsNone(String typed) {
    assertThat(Days.read(typed, TODAY)).isEmpty();
  }
}
