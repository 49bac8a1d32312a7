package dk.naersund.streets.internal.costs;

import java.util.Map;
import java.util.Optional;

/**
 * What follows from a tag set for one profile in one direction.
 *
 * @param outcomes an outcome for every question that was asked
 * @param millisPerMetre pace in milliseconds per metre; 0 when blocked
 * @param penaltyMillis time for the edge beyond moving, milliseconds
 * @param atNode whether the edge is a node without length
 */
public record Verdict(
    Map<Question, Outcome> outcomes, double millisPerMetre, int penaltyMillis, boolean atNode) {
  public Verdict {
    outcomes = Map.copyOf(outcomes);
  }

  /** Whether the profile cannot pass. */
  public boolean blocked() {
    return outcomes.containsValue(Outcome.BLOCKED);
  }

  /** The first question with the outcome, the one that hinders most. */
  public Optional<Question> first(Outcome outcome) {
    for (Question question : Question.values()) {
      if (outcomes.get(question) == outcome) {
        return Optional.of(question);
      }
    }
    return Optional.empty();
  }

  /** Whether the whole length of the edge is in doubt. */
  public boolean wholeUnknown() {
    return !atNode
        && outcomes.entrySet().stream()
            .anyMatch(one -> one.getValue() == Outcome.UNKNOWN && !one.getKey().spot());
  }

  /** Whether a spot on the edge is in doubt. */
  public boolean spotUnknown() {
    return outcomes.entrySet().stream()
        .anyMatch(one -> one.getValue() == Outcome.UNKNOWN && (atNode || one.getKey().spot()));
  }
}
