package dk.naersund.search;

import dk.naersund.eligibility.Answers;
import dk.naersund.eligibility.Outcome;
import dk.naersund.eligibility.RuleSet;
import dk.naersund.eligibility.Step;
import dk.naersund.eligibility.Verdict;
import dk.naersund.registry.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules for a kind of service say to a person, and with that, which places they are shown.
 *
 * @param rules the rules that answer
 * @param day the Danish day on which they are asked
 * @param answers what was answered, with what the query told in another way
 * @param age in years on that day; null when not told
 * @param outlook the verdict, or what is still open
 */
public record Eligibility(
    RuleSet rules, LocalDate day, Answers answers, @Nullable Integer age, RuleSet.Outlook outlook) {
  /** Whether the places of an answer are for the person. */
  public enum Places {
    /** By a verdict. */
    YES,
    /** Nobody knows yet: something is not answered, or one has to ring. */
    DOUBT,
    /** By a verdict; only places that ask for nothing but an age are left. */
    OTHERS,
    /** There is no place for them to go to, today. */
    NONE
  }

  /** The verdict, or the next question. */
  public Step step() {
    return outlook.step();
  }

  /** Whether the places of the answer are for this person. */
  public Places places() {
    if (outlook.possible().stream().noneMatch(outcome -> outcome.places().any())) {
      return Places.NONE;
    }
    return switch (step()) {
      case Step.Ask ask -> Places.DOUBT;
      case Step.Told(Verdict.MayBook may, boolean another) -> Places.YES;
      case Step.Told(Verdict.NotForYou not, boolean another) -> Places.OTHERS;
      case Step.Told told -> Places.DOUBT;
    };
  }

  /**
   * Whether this person is shown a service for these ages. From which age on it is for somebody,
   * the rules say better: that bound counts only for those who have no right to it by the rules.
   */
  public boolean admits(Service.Audience audience) {
    Integer min = audience.minAge();
    Integer max = audience.maxAge();
    boolean young = age == null || max == null || age <= max;
    return switch (places()) {
      case NONE -> false;
      case OTHERS -> young && (age == null || min == null || age >= min);
      case YES, DOUBT -> {
        if (step() instanceof Step.Told(Verdict verdict, boolean another)) {
          Outcome.Places places = verdict.outcome().places();
          yield places.isSpan() ? places.meets(min, max) : young;
        }
        yield young;
      }
    };
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "Eligibility[" + rules.id() + "]";
  }
}
