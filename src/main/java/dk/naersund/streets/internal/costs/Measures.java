package dk.naersund.streets.internal.costs;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads measures as mappers write them. */
public final class Measures {
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(-?\\d+(?:[.,]\\d+)?)\\s*([a-zA-Z%°']*).*$");
  private static final double KMH_PER_MPH = 1.609344;

  private Measures() {}

  /** A length in centimetres; without a unit it is in metres. */
  public static OptionalDouble centimetres(String value) {
    Matcher matcher = NUMBER.matcher(value);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double factor =
        switch (matcher.group(2)) {
          case "", "m" -> 100;
          case "cm" -> 1;
          case "mm" -> 0.1;
          default -> Double.NaN;
        };
    double length = number(matcher) * factor;
    return length >= 0 ? OptionalDouble.of(length) : OptionalDouble.empty();
  }

  /** A slope in percent, upwards positive; empty for words such as "up". */
  public static OptionalDouble percent(String value) {
    Matcher matcher = NUMBER.matcher(value);
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    return switch (matcher.group(2)) {
      case "%" -> OptionalDouble.of(number(matcher));
      case "°" -> OptionalDouble.of(100 * Math.tan(Math.toRadians(number(matcher))));
      case "" -> number(matcher) == 0 ? OptionalDouble.of(0) : OptionalDouble.empty();
      default -> OptionalDouble.empty();
    };
  }

  /** A speed limit in km/h. */
  public static OptionalDouble kmh(String value) {
    switch (value) {
      case "DK:urban":
        return OptionalDouble.of(50);
      case "DK:rural":
        return OptionalDouble.of(80);
      case "DK:motorway", "none":
        return OptionalDouble.of(130);
      case "walk":
        return OptionalDouble.of(7);
      default:
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.matches() || number(matcher) <= 0) {
          return OptionalDouble.empty();
        }
        return OptionalDouble.of(
            matcher.group(2).equals("mph") ? number(matcher) * KMH_PER_MPH : number(matcher));
    }
  }

  private static double number(Matcher matcher) {
    return Double.parseDouble(matcher.group(1).replace(',', '.'));
  }
}
