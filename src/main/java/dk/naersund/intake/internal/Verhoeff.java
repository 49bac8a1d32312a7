package dk.naersund.intake.internal;

/**
 * The check digit at the end of a SNOMED CT identifier, which the numbers of the Danish register of
 * health organisations are: J. Verhoeff, Error Detecting Decimal Codes (1969), computed in the
 * dihedral group of the pentagon.
 */
public final class Verhoeff {
  private static final int[] MOVED = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private Verhoeff() {}

  /** Whether the last digit fits those before it. */
  public static boolean holds(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      for (int times = 0; times < i % 8; times++) {
        digit = MOVED[digit];
      }
      sum = product(sum, digit);
    }
    return sum == 0;
  }

  /** Two symmetries of the pentagon one after the other: 0–4 turns, 5–9 turns and a flip. */
  private static int product(int a, int b) {
    int turns = a < 5 ? a + b % 5 : a - b % 5 + 5;
    return turns % 5 + ((a < 5) == (b < 5) ? 0 : 5);
  }
}
