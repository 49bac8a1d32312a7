package dk.naersund.search;

import dk.naersund.eligibility.Answers;
import dk.naersund.registry.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person told about themselves, for this one answer. Never logged and never stored.
 *
 * @param age in years; null when not told
 * @param kommunekode the municipality they live in; null when not told, then the one they start
 *     from is taken
 * @param referral whether they have a referral
 * @param told by the id of a ride's condition, whether it is so
 * @param chairCentimetres length of their chair; null when not told
 * @param kilograms weight of the chair with them in it; null when not told
 * @param answers what they answered to the questions of rules
 */
public record Person(
    @Nullable Integer age,
    @Nullable String kommunekode,
    Answer referral,
    Map<String, Boolean> told,
    @Nullable Integer chairCentimetres,
    @Nullable Integer kilograms,
    Answers answers) {
  /** Told nothing. */
  public static final Person UNKNOWN = new Person(null, null, Answer.UNKNOWN);

  /** Told nothing about rides. */
  public Person(@Nullable Integer age, @Nullable String kommunekode, Answer referral) {
    this(age, kommunekode, referral, Map.of(), null, null);
  }

  /** Answered no questions of rules. */
  public Person(
      @Nullable Integer age,
      @Nullable String kommunekode,
      Answer referral,
      Map<String, Boolean> told,
      @Nullable Integer chairCentimetres,
      @Nullable Integer kilograms) {
    this(age, kommunekode, referral, told, chairCentimetres, kilograms, Answers.NONE);
  }

  /** The same person, who answered this to the questions of rules. */
  public Person answering(Answers answered) {
    return new Person(age, kommunekode, referral, told, chairCentimetres, kilograms, answered);
  }

  public Person {
    told = Map.copyOf(told);
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
