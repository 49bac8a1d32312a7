package dk.naersund.eligibility.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Ages in whole years. Who was born on 29 February has their birthday on 1 March in a year without
 * that day: nobody is taken for older than they surely are.
 */
final class Ages {
  static final int OLDEST = 130;

  private Ages() {}

  /** The age on a day; below 0 before birth. */
  static int at(LocalDate born, LocalDate day) {
    return (int) ChronoUnit.YEARS.between(born, day);
  }

  /** The last day of birth with which one has reached this age on a day. */
  static LocalDate bornUntil(int age, LocalDate day) {
    return day.minusYears(age);
  }

  /** The day on which one reaches an age. */
  static LocalDate birthday(LocalDate born, int age) {
    LocalDate day = born.plusYears(age);
    return at(born, day) < age ? day.plusDays(1) : day;
  }
}
