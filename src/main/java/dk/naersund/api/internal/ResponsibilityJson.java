package dk.naersund.api.internal;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Responsibility;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a kind of service in a municipality on a day; what nobody told us is null.
 *
 * @param source the law, agreement or minutes that say so
 */
record ResponsibilityJson(
    @Nullable OrganisationJson authority,
    @Nullable OrganisationJson funder,
    @Nullable OrganisationJson operator,
    @Nullable OrganisationJson buildingOwner,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String source,
    @Nullable String note) {
  /** An organisation by its name. */
  record OrganisationJson(String id, String name) {
    static @Nullable OrganisationJson of(
        RegistrySnapshot registry, @Nullable String id, Locale language) {
      return id == null
          ? null
          : registry
              .findOrganisation(id)
              .map(found -> new OrganisationJson(found.id(), found.name().in(language)))
              .orElse(null);
    }
  }

  static @Nullable ResponsibilityJson of(
      RegistrySnapshot registry,
      String kind,
      @Nullable String kommunekode,
      LocalDate day,
      Locale language) {
    return kommunekode == null
        ? null
        : registry
            .findResponsibility(kind, kommunekode, day)
            .map(found -> of(registry, found, language))
            .orElse(null);
  }

  private static ResponsibilityJson of(
      RegistrySnapshot registry, Responsibility found, Locale language) {
    return new ResponsibilityJson(
        OrganisationJson.of(registry, found.authority(), language),
        OrganisationJson.of(registry, found.funder(), language),
        OrganisationJson.of(registry, found.operator(), language),
        OrganisationJson.of(registry, found.buildingOwner(), language),
        found.from(),
        found.to(),
        found.source(),
        found.note() == null ? null : found.note().in(language));
  }
}
