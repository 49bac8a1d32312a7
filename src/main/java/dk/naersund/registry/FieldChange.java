package dk.naersund.registry;

import dk.naersund.registry.internal.FieldDifferences;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two versions of an entity.
 *
 * @param path where, as in {@code registry.json}: {@code services[sygepleje].hours}; the members of
 *     a list are named by their id, feature or service, by service and first day ({@code
 *     services[sygepleje 2026-12-10]}) where a service is there more than once, else by number
 * @param before what stood there; null for nothing
 * @param after what stands there; null for nothing
 */
public record FieldChange(String path, @Nullable String before, @Nullable String after) {
  /**
   * What differs between two versions of an entity, in the order of the fields.
   *
   * @param before null where it was not there: then all its fields were nothing
   * @param after null where it is not there
   */
  public static List<FieldChange> between(
      @Nullable RegistryEntity before, @Nullable RegistryEntity after) {
    return FieldDifferences.between(Optional.ofNullable(before), Optional.ofNullable(after));
  }
}
