package dk.naersund.registry;

import dk.naersund.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A municipality, a region or a private provider.
 *
 * @param id stable id, Danish words in ASCII
 * @param name what people call it
 * @param kind who it is
 * @param kommunekode four digits, for a municipality; null otherwise
 * @param cvr the number in the central business register, eight digits; null when not known
 * @param sorId the id in the health organisation register; null when not known
 * @param ydernummer six digits that the health insurance knows a practice by; null for others
 * @param phone its switchboard; null when not known
 */
public record Organisation(
    String id,
    LocalText name,
    Kind kind,
    @Nullable String kommunekode,
    @Nullable String cvr,
    @Nullable String sorId,
    @Nullable String ydernummer,
    @Nullable Phone phone)
    implements RegistryEntity {
  /** Who offers a service. */
  public enum Kind {
    MUNICIPALITY,
    REGION,
    PRIVATE,
    ASSOCIATION
  }
}
