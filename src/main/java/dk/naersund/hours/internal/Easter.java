package dk.naersund.hours.internal;

import java.time.LocalDate;

/** Easter Sunday in the Gregorian calendar. */
final class Easter {
  private Easter() {}

  /**
   * The date of Easter Sunday, after the anonymous Gregorian computus in the form of Meeus, Jones
   * and Butcher (Nature 14, 1876; Meeus, Astronomical Algorithms, chapter 8).
   */
  static LocalDate in(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int monthAndDay = h + l - 7 * m + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
