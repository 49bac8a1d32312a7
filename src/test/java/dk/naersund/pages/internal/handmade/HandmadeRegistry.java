package dk.naersund.pages.internal.handmade;

import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import java.util.List;
import java.util.Optional;

/** A registry of a few lists. */
record HandmadeRegistry(
    List<Organisation> organisations,
    List<ServiceKind> serviceKinds,
    List<Service> services,
    List<Site> sites)
    implements RegistrySnapshot {
  @Override
  public long event() {
    return 1;
  }

  @Override
  public List<Season> seasons() {
    return List.of();
  }

  @Override
  public Optional<Organisation> findOrganisation(String id) {
    return organisations.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public Optional<ServiceKind> findServiceKind(String id) {
    return serviceKinds.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Season> findSeason(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<Service> findService(String id) {
    return services.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Site> findSite(String id) {
    return sites.stream().filter(it -> it.id().equals(id)).findFirst();
  }
}
