package dk.naersund.registry.internal;

import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import java.util.Collection;

/** What rules ask about the other entities of a registry. */
record Whole(
    Collection<Organisation> organisations,
    Collection<RegionCode> regions,
    Collection<Season> seasons,
    Collection<Service> services,
    Collection<Responsibility> responsibilities,
    Aliases aliases) {
  static Whole of(RegistryContent content) {
    return new Whole(
        content.organisations(),
        content.regions(),
        content.seasons(),
        content.services(),
        content.responsibilities(),
        Aliases.of(content.sites()));
  }

  static Whole of(MemorySnapshot registry) {
    return new Whole(
        registry.organisations(),
        registry.regions(),
        registry.seasons(),
        registry.services(),
        registry.responsibilities(),
        registry.aliases());
  }
}
