package dk.naersund.pages.internal.asked;

import dk.naersund.address.Address;
import dk.naersund.geo.Position;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where, how and when somebody travels.
 *
 * @param from where they start; empty while {@code places} has several, or with problems
 * @param places the places that their words fit; for a position at most one, which lies near
 * @param own whether they gave a position
 * @param profile id of the mobility profile
 * @param modes modes of travel, the one that counts first
 * @param rides ids of the rides that count; empty for all
 * @param order which of the modes decides
 * @param at when they leave at the earliest
 * @param by when they want to be there at the latest; null for as soon as possible
 * @param problems what is missing or wrong; the rest says nothing then
 * @param malformed whether a value cannot have come from a form of ours
 */
public record Trip(
    Optional<Position> from,
    List<Address> places,
    boolean own,
    String profile,
    List<Mode> modes,
    Set<String> rides,
    NearestQuery.Order order,
    Instant at,
    @Nullable Instant by,
    List<Problem> problems,
    boolean malformed) {
  /** Keeps where somebody is out of logs. */
  @Override
  public String toString() {
    return "Trip[…]";
  }
}
