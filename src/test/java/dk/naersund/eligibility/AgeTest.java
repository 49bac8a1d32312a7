package dk.naersund.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ages on a day: the birthday itself, the day before it, 29 February, and years instead of days.
 */
class AgeTest {
  private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);

  @ParameterizedTest
  @CsvSource({
    // On 1 October 2024: 86 today, 86 tomorrow, 85 today, 84 until today, 75 today, 74, 66 today …
    "1938-10-01, book-over-85",
    "1938-10-02, exactly-85",
    "1939-10-01, exactly-85",
    "1939-10-02, book-75-to-84",
    "1949-10-01, book-75-to-84",
    "1949-10-02, book-over-65",
    "1958-10-01, book-over-65",
    "1958-10-02, exactly-65",
    "1959-10-01, exactly-65",
    "1959-10-02, not-named",
  })
  void birthdaysCountFromTheDayItself(String born, String outcome) {
    assertThat(outcome(born, OCTOBER)).isEqualTo(outcome);
  }

  @Test
  void anAgeInYearsMeansTheSameAsADayOfBirth() {
    Random random = new Random(29);
    RuleSet set = SeasonRules.season2024();
    for (int i = 0; i < 3000; i++) {
      LocalDate day = LocalDate.of(2024, 9, 10).plusDays(random.nextInt(100));
      LocalDate born = day.minusDays(random.nextInt(95 * 365));
      int age = Period.between(born, day).getYears();
      assertThat(set.next(able().with("age", "" + age), day))
          .as("born %s, %s, seed 29", born, day)
          .isEqualTo(set.next(able().with("age", born.toString()), day));
    }
  }

  @Test
  void whoeverTurns65BeforeTheSeasonEndsIsAskedForTheirBirthday() {
    RuleSet set = SeasonRules.island();
    LocalDate day = LocalDate.of(2026, 11, 22);
    Answers answers = able().with("pregnant", "no").with("referral", "no").with("age", "64");
    assertThat(set.next(answers, day))
        .isInstanceOfSatisfying(
            Step.Ask.class, ask -> assertThat(ask.question().kind()).isEqualTo(Question.Kind.BORN));
    assertThat(set.next(answers.with("age", "1961-12-18"), day))
        .isInstanceOfSatisfying(
            Step.Told.class,
            told ->
                assertThat(told.verdict())
                    .isInstanceOfSatisfying(
                        Verdict.NotNowBut.class,
                        not -> assertThat(not.from()).isEqualTo("2026-12-18")));
    assertThat(set.next(answers.with("age", "1961-12-19"), day))
        .isInstanceOfSatisfying(
            Step.Told.class,
            told -> assertThat(told.verdict()).isInstanceOf(Verdict.NotForYou.class));
    // With an illness the birthday does not matter, so nobody asks for it.
    assertThat(set.next(answers.with("own", "yes"), day)).isInstanceOf(Step.Told.class);
  }

  @ParameterizedTest
  @CsvSource({"-1", "131", "82 år", "1943-02-30", "2025-01-01", "1850-01-01", "''"})
  void whatIsNoAgeIsRefusedWithoutBeingRepeated(String age) {
    assertThatThrownBy(() -> outcome(age, OCTOBER))
        .isInstanceOfSatisfying(BadAnswer.class, bad -> assertThat(bad.question()).isEqualTo("age"))
        .message()
        .doesNotContain(age.isEmpty() ? "82" : age);
  }

  @Test
  void answersAreNeverPrinted() {
    assertThat(able().with("age", "82").toString()).doesNotContain("82").doesNotContain("own");
  }

  private static String outcome(String age, LocalDate day) {
    return SeasonRules.season2024().next(able().with("age", age), day)
            instanceof Step.Told(Verdict verdict, boolean another)
        ? verdict.outcome().id()
        : "another question";
  }

  /** Lives at home, gets about, no illness. */
  private static Answers able() {
    return Answers.NONE
        .with("role", "self")
        .with("lives", "own-home")
        .with("own", "no")
        .with("household", "no")
        .with("misuse", "no")
        .with("out", "can");
  }
}
