package dk.naersund.address.internal;

import dk.naersund.address.Address.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids made from what a thing is called and where, so that they survive a rebuilt index and mostly a
 * new map: a letter for the kind and ten of Crockford's base 32 (50 bits of SHA-256). A house's id
 * is its street's with {@code a} in front and the number behind, which also names a house number
 * that the map lacks.
 */
final class Ids {
  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 10;
  private static final Pattern HOUSE =
      Pattern.compile("a([0-9a-z]{" + LENGTH + "})-([1-9]\\d{0,3})(\\p{Ll}?)");
  private static final Pattern THING = Pattern.compile("[psl][0-9a-z]{" + LENGTH + "}");

  /** A house's id, taken apart. */
  record HouseId(String street, HouseNumber number) {}

  private final Set<String> taken = new HashSet<>();

  /** A new id for the thing; the same every time when things come in the same order. */
  String next(Kind kind, String name, String town, String detail) {
    String what = kind + "|" + Fold.written(name) + "|" + Fold.written(town) + "|" + detail;
    String id = letter(kind) + hash(what);
    for (int again = 1; !taken.add(id); again++) {
      id = letter(kind) + hash(what + "|" + again);
    }
    return id;
  }

  /** The id of a house on the street with this id. */
  static String house(String streetId, HouseNumber number) {
    return "a" + streetId.substring(1) + "-" + number.toString().toLowerCase(Locale.ROOT);
  }

  /** Takes a house's id apart; empty when it is not one. */
  static Optional<HouseId> parseHouse(String id) {
    Matcher house = HOUSE.matcher(id);
    return house.matches()
        ? HouseNumber.parse(house.group(2) + house.group(3))
            .map(number -> new HouseId(letter(Kind.STREET) + house.group(1), number))
        : Optional.empty();
  }

  /** Whether it may be the id of a street, stop or landmark. */
  static boolean isThing(String id) {
    return THING.matcher(id).matches();
  }

  private static String letter(Kind kind) {
    return switch (kind) {
      case ADDRESS -> "a";
      case STREET -> "s";
      case STOP -> "p";
      case LANDMARK -> "l";
    };
  }

  private static String hash(String what) {
    byte[] digest;
    try {
      digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | (digest[i] & 0xff);
    }
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(DIGITS.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return id.toString();
  }
}
