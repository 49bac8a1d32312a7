package dk.naersund.registry;

import dk.naersund.registry.internal.MemorySnapshot;
import dk.naersund.registry.internal.RegistryContent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The registry after one event: what queries read. Immutable, complete, in memory; past and future
 * are in it, since everything dated carries its days.
 */
public interface RegistrySnapshot {
  /**
   * A snapshot of these things, for a world that is built in code.
   *
   * @throws IllegalArgumentException when two things of one kind have the same id
   */
  static RegistrySnapshot of(
      List<Organisation> organisations,
      List<ServiceKind> serviceKinds,
      List<Season> seasons,
      List<Service> services,
      List<Site> sites) {
    return new MemorySnapshot(
        0, 0, new RegistryContent(false, organisations, serviceKinds, seasons, services, sites));
  }

  /** The number of the last event that is in it; grows by every change. */
  long event();

  /**
   * The number of the event that made this entity what it is: what an editor must have seen to
   * change it. 0 when it is not there, and in a world that is built in code.
   */
  default long version(EntityId id) {
    return 0;
  }

  /** Whether nothing in it is real: pages and exports must say so. */
  default boolean invented() {
    return false;
  }

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

  /** The site with this id, or that had it before. */
  default Optional<Site> resolveSite(String idOrAlias) {
    return findSite(idOrAlias)
        .or(
            () ->
                sites().stream()
                    .filter(site -> site.entry().aliases().contains(idOrAlias))
                    .findFirst());
  }
}
