package dk.naersund.registry;

import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version in the code list of Danish regions: they merge and are renamed, and a municipality
 * lies in at most one on any day.
 *
 * @param id stable id
 * @param name what it is called
 * @param code its regionskode, four digits; null while it has none
 * @param organisation id of the organisation that it is; null when it is not in the registry
 * @param municipalities kommunekoder of those that lie in it; empty when not told
 * @param from first day, Danish date; null when it has been there for long
 * @param to last day, included; null when no end is known
 * @param successor id of the region that takes over; null when none does
 * @param source the law that says so
 */
public record RegionCode(
    String id,
    LocalText name,
    @Nullable String code,
    @Nullable String organisation,
    List<String> municipalities,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String successor,
    String source)
    implements RegistryEntity {
  public RegionCode {
    municipalities = List.copyOf(municipalities);
  }

  /** Whether it is there on the day. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
