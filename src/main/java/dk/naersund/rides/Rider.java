package dk.naersund.rides;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person told about themselves, for one answer. Never logged and never stored. What is left
 * out is unknown.
 *
 * @param age in years; null when not told
 * @param kommunekode the municipality they live in; null when not known
 * @param told by the id of a {@link Condition}, whether it is so
 * @param aid what they bring
 * @param chairCentimetres length of their chair; null when not told
 * @param kilograms weight of the chair with the person in it; null when not told
 */
public record Rider(
    @Nullable Integer age,
    @Nullable String kommunekode,
    Map<String, Boolean> told,
    Aid aid,
    @Nullable Integer chairCentimetres,
    @Nullable Integer kilograms) {
  /** Told nothing. */
  public static final Rider UNKNOWN = new Rider(null, null, Map.of(), Aid.NONE, null, null);

  public Rider {
    told = Map.copyOf(told);
    if (age != null && (age < 0 || age > 130)) {
      throw new IllegalArgumentException("an age is between 0 and 130 years: " + age);
    }
    if (chairCentimetres != null && (chairCentimetres < 1 || chairCentimetres > 1000)) {
      throw new IllegalArgumentException("a chair is 1 to 1000 cm long: " + chairCentimetres);
    }
    if (kilograms != null && (kilograms < 1 || kilograms > 2000)) {
      throw new IllegalArgumentException("a chair weighs 1 to 2000 kg: " + kilograms);
    }
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "Rider[…]";
  }
}
