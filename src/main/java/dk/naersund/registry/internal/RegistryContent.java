package dk.naersund.registry.internal;

import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import java.util.List;

/**
 * Everything in one {@code registry.json}, in the order of the file.
 *
 * @param invented true when nothing in it is real
 */
public record RegistryContent(
    boolean invented,
    List<Organisation> organisations,
    List<RegionCode> regions,
    List<ServiceKind> serviceKinds,
    List<Season> seasons,
    List<Service> services,
    List<Responsibility> responsibilities,
    List<Site> sites) {
  /** Nothing at all. */
  static final RegistryContent NOTHING =
      new RegistryContent(
          false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public RegistryContent {
    organisations = List.copyOf(organisations);
    regions = List.copyOf(regions);
    serviceKinds = List.copyOf(serviceKinds);
    seasons = List.copyOf(seasons);
    services = List.copyOf(services);
    responsibilities = List.copyOf(responsibilities);
    sites = List.copyOf(sites);
  }
}
