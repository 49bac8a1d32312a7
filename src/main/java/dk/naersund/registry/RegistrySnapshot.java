package dk.naersund.registry;

import java.util.Collection;
import java.util.Optional;

/**
 * The registry after one event: what queries read. Immutable, complete, in memory; past and future
 * are in it, since everything dated carries its days.
 */
public interface RegistrySnapshot {
  /** The number of the last event that is in it; grows by every change. */
  long event();

  /** All organisations, by id. */
  Collection<Organisation> organisations();

  /** The catalogue, in its order. */
  Collection<ServiceKind> serviceKinds();

  /** All seasons, by first day. */
  Collection<Season> seasons();

  /** All services, by id. */
  Collection<Service> services();

  /** All sites, by id. */
  Collection<Site> sites();

  Optional<Organisation> findOrganisation(String id);

  Optional<ServiceKind> findServiceKind(String id);

  Optional<Season> findSeason(String id);

  Optional<Service> findService(String id);

  Optional<Site> findSite(String id);
}
