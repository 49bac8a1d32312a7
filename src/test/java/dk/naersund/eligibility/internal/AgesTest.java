package dk.naersund.eligibility.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
  @ParameterizedTest
  @CsvSource({
    "1960-02-29, 2025-02-28, 64",
    "1960-02-29, 2025-03-01, 65",
    "1956-02-29, 2024-02-28, 67",
    "1956-02-29, 2024-02-29, 68",
    "1943-02-11, 2026-02-10, 82",
    "1943-02-11, 2026-02-11, 83",
  })
  void whoeverWasBornOnALeapDayIsNotTakenForOlder(LocalDate born, LocalDate day, int age) {
    assertThat(Ages.at(born, day)).isEqualTo(age);
  }

  @Test
  void lastDaysOfBirthAndBirthdaysAreTheFirstDaysOfAnAge() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
      int age = 1 + random.nextInt(99);
      LocalDate last = Ages.bornUntil(age, day);
      assertThat(Ages.at(last, day)).as("%s %d", day, age).isGreaterThanOrEqualTo(age);
      assertThat(Ages.at(last.plusDays(1), day)).as("%s %d", day, age).isLessThan(age);
      LocalDate born = day.minusDays(random.nextInt(30_000));
      LocalDate birthday = Ages.birthday(born, age);
      assertThat(Ages.at(born, birthday)).as("%s %d", born, age).isEqualTo(age);
      assertThat(Ages.at(born, birthday.minusDays(1))).as("%s %d", born, age).isLessThan(age);
    }
  }
}
