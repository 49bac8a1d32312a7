package dk.naersund.streets.internal.profiles;

import java.util.Locale;
import java.util.Optional;

/** Values of the tag {@code smoothness}, best first (OpenStreetMap wiki, "Key:smoothness"). */
public enum Smoothness {
  EXCELLENT,
  GOOD,
  INTERMEDIATE,
  BAD,
  VERY_BAD,
  HORRIBLE,
  VERY_HORRIBLE,
  IMPASSABLE;

  /** The value with this name; empty when the map does not say or says something else. */
  public static Optional<Smoothness> of(String value) {
    for (Smoothness one : values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(value)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
