package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the building that a site is in, as long as it is in it. When a site moves,
 * what was known of the old building stays right until the day before, and from the day of the move
 * the new building's own facts hold: unknown, until somebody has looked.
 *
 * @param landmark what one sees when standing before it; null for none
 * @param access what is known about it (toilet, seating …); features not listed are unknown
 */
public record Building(@Nullable LocalText landmark, List<AccessFact> access) {
  /** A building that nobody has looked at. */
  public static final Building UNKNOWN = new Building(null, List.of());

  public Building {
    access = List.copyOf(access);
  }

  /** What is known about the feature; an unknown fact when nobody told us. */
  public AccessFact access(AccessFeature feature) {
    Optional<AccessFact> known =
        access.stream().filter(fact -> fact.feature() == feature).findFirst();
    return known.orElseGet(() -> AccessFact.unknown(feature));
  }
}
