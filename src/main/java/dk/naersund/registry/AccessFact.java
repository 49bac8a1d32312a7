package dk.naersund.registry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one feature, from whom and since when.
 *
 * @param feature what was looked at
 * @param answer yes, no or unknown
 * @param measure a number where the feature has one (door width in centimetres); null otherwise
 * @param source what says so: "kommunens besigtigelse"; null only when the answer is unknown
 * @param date when it was seen; null only when the answer is unknown
 * @param who the person or office that saw it; null when not told
 */
public record AccessFact(
    AccessFeature feature,
    Answer answer,
    @Nullable Integer measure,
    @Nullable String source,
    @Nullable LocalDate date,
    @Nullable String who) {
  private static final Map<AccessFeature, AccessFact> UNKNOWN = new EnumMap<>(AccessFeature.class);

  static {
    for (AccessFeature feature : AccessFeature.values()) {
      UNKNOWN.put(feature, new AccessFact(feature, Answer.UNKNOWN, null, null, null, null));
    }
  }

  public AccessFact {
    if (answer != Answer.UNKNOWN && (source == null || date == null)) {
      throw new NotRight(FieldProblem.Code.FACT_WITHOUT_SOURCE, feature.id());
    }
  }

  /** Nobody has told us. */
  public static AccessFact unknown(AccessFeature feature) {
    return Objects.requireNonNull(UNKNOWN.get(feature));
  }
}
