package dk.naersund.registry.internal;

import dk.naersund.registry.Organisation;
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
    List<ServiceKind> serviceKinds,
    List<Season> seasons,
    List<Service> services,
    List<Site> sites) {
  public RegistryContent {
    organisations = List.copyOf(organisations);
    serviceKinds = List.copyOf(serviceKinds);
    seasons = List.copyOf(seasons);
    services = List.copyOf(services);
    sites = List.copyOf(sites);
  }
}
