package dk.naersund.address.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Danish house number: up to four digits and perhaps one letter (BR's husnummer: {@code 12B}).
 *
 * @param number 1 to 9999
 * @param letter one upper-case letter, or empty
 */
record HouseNumber(int number, String letter) implements Comparable<HouseNumber> {
  private static final Pattern ONE = Pattern.compile("0*(\\d{1,4})\\s?(\\p{L}?)");
  private static final Pattern RANGE =
      Pattern.compile("0*(\\d{1,4})\\s?(\\p{L}?)\\s?[-–]\\s?0*(\\d{1,4})\\s?(\\p{L}?)");
  private static final int LONGEST_RANGE = 40;
  private static final Comparator<HouseNumber> ORDER =
      Comparator.comparingInt(HouseNumber::number).thenComparing(HouseNumber::letter);

  /** Reads one number: {@code 12}, {@code 12b}, {@code 012 B}. */
  static Optional<HouseNumber> parse(String text) {
    Matcher one = ONE.matcher(text.strip());
    return one.matches() ? of(one.group(1), one.group(2)) : Optional.empty();
  }

  /**
   * Reads what stands in the tag {@code addr:housenumber}: one number, several ({@code 2;4}), or a
   * range ({@code 12-16}, the same side only when both ends lie on it). What is no number is left
   * out.
   */
  static List<HouseNumber> parseTag(String tag) {
    List<HouseNumber> numbers = new ArrayList<>();
    for (String part : tag.split("[;,/+]", -1)) {
      Matcher range = RANGE.matcher(part.strip());
      if (range.matches()) {
        Optional<HouseNumber> from = of(range.group(1), range.group(2));
        Optional<HouseNumber> to = of(range.group(3), range.group(4));
        if (from.isPresent() && to.isPresent()) {
          addRange(numbers, from.get(), to.get());
        }
      } else {
        parse(part).ifPresent(numbers::add);
      }
    }
    return numbers;
  }

  private static void addRange(List<HouseNumber> numbers, HouseNumber from, HouseNumber to) {
    numbers.add(from);
    int gap = to.number - from.number;
    if (gap > 0 && gap <= LONGEST_RANGE) {
      int step = gap % 2 == 0 ? 2 : 1;
      for (int n = from.number + step; n < to.number; n += step) {
        numbers.add(new HouseNumber(n, ""));
      }
    }
    if (!to.equals(from)) {
      numbers.add(to);
    }
  }

  private static Optional<HouseNumber> of(String digits, String letter) {
    int number = Integer.parseInt(digits);
    return number == 0
        ? Optional.empty()
        : Optional.of(new HouseNumber(number, letter.toUpperCase(Locale.ROOT)));
  }

  /** Whether both stand on the same side of a street: even or odd. */
  boolean sameSide(HouseNumber other) {
    return number % 2 == other.number % 2;
  }

  /** Whether this is what a person who typed {@code begun} may be about to write. */
  boolean continues(HouseNumber begun) {
    return !equals(begun) && toString().startsWith(begun.toString());
  }

  @Override
  public int compareTo(HouseNumber other) {
    return ORDER.compare(this, other);
  }

  /** As people write it: {@code 12B}. */
  @Override
  public String toString() {
    return number + letter;
  }
}
