package dk.naersund.search;

import dk.naersund.registry.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a person told about themselves, for this one answer. Never logged and never stored.
 *
 * @param age in years; null when not told
 * @param kommunekode the municipality they live in; null when not told, then the one they start
 *     from is taken
 * @param referral whether they have a referral
 */
public record Person(@Nullable Integer age, @Nullable String kommunekode, Answer referral) {
  /** Told nothing. */
  public static final Person UNKNOWN = new Person(null, null, Answer.UNKNOWN);

  public Person {
    if (age != null && (age < 0 || age > 130)) {
      throw new IllegalArgumentException("an age is between 0 and 130 years: " + age);
    }
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
