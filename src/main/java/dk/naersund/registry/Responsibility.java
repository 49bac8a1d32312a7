package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for some kinds of service in some municipalities, from one day to another, as one
 * document says. For a kind in a municipality at most one holds on any day.
 *
 * @param id stable id
 * @param kinds ids of the {@link ServiceKind}s, at least one
 * @param municipalities their kommunekoder, at least one
 * @param from first day, Danish date; null when it has always been so
 * @param to last day, included; null when no end is known
 * @param authority id of the organisation that decides (myndighed); null when not known
 * @param funder id of the organisation that pays; null when not known
 * @param operator id of the organisation that runs it; null when not known or when each runs its
 *     own
 * @param buildingOwner id of the organisation that owns the buildings; null when not known
 * @param source the law, agreement or minutes that say so
 * @param note what citizens should know about it; null for nothing
 */
public record Responsibility(
    String id,
    List<String> kinds,
    List<String> municipalities,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String authority,
    @Nullable String funder,
    @Nullable String operator,
    @Nullable String buildingOwner,
    String source,
    @Nullable LocalText note)
    implements RegistryEntity {
  public Responsibility {
    kinds = List.copyOf(kinds);
    municipalities = List.copyOf(municipalities);
  }

  /** Whether it says who answers for this kind in this municipality on the day. */
  public boolean covers(String kind, String kommunekode, LocalDate day) {
    return (from == null || !day.isBefore(from))
        && (to == null || !day.isAfter(to))
        && kinds.contains(kind)
        && municipalities.contains(kommunekode);
  }
}
