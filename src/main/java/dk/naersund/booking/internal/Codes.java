package dk.naersund.booking.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Codes that people read aloud and type: Crockford's alphabet of 32, five bits each. What looks
 * alike is read as what is meant, O as 0, I and L as 1; there is no U.
 */
enum Codes {
  /** Opens a caller's answer: 8 characters, 40 bits. */
  ANSWER(8, 4),
  /** Opens a booking, for weeks: 10 characters, 50 bits. */
  BOOKING(10, 5);

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int length;
  private final int group;

  Codes(int length, int group) {
    this.length = length;
    this.group = group;
  }

  /** How many bits nobody knows. */
  int bits() {
    return 5 * length;
  }

  /** A new one, as it is hashed: without groups. */
  String random() {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  /** As it is shown: {@code 7K3Q-M9XV}. */
  String shown(String code) {
    return code.substring(0, group) + "-" + code.substring(group);
  }

  /** What somebody typed, as it is hashed; empty when it cannot be a code. */
  Optional<String> read(String typed) {
    if (typed.length() > 3 * length) {
      return Optional.empty();
    }
    String code =
        typed
            .replaceAll("[\\s.–_-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    boolean known = code.length() == length && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return known ? Optional.of(code) : Optional.empty();
  }
}
