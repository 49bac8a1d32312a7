package dk.naersund.calls;

import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller told about themselves, as far as it was understood. Counts for one answer and is
 * kept nowhere.
 *
 * @param age in years; null when not told
 * @param profile id of the mobility profile; null when not told
 * @param modes ids of modes of travel and of rides, in the order told; empty for what suits them
 * @param kommunekode the municipality they live in; null when not told
 * @param referral whether they have a referral
 * @param needs features that must not be "no" at the place
 * @param conditions by the id of a ride's condition, whether it is so
 * @param unclear words that were not understood, as typed; what they say is not in the rest
 */
public record Told(
    @Nullable Integer age,
    @Nullable String profile,
    List<String> modes,
    @Nullable String kommunekode,
    Answer referral,
    Set<AccessFeature> needs,
    Map<String, Boolean> conditions,
    List<String> unclear) {
  public Told {
    modes = List.copyOf(modes);
    needs = Set.copyOf(needs);
    conditions = Map.copyOf(conditions);
    unclear = List.copyOf(unclear);
  }

  /** Records print themselves; this one keeps what it was told. */
  @Override
  public String toString() {
    return "Told[…]";
  }
}
