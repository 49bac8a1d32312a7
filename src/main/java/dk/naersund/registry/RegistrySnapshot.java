package dk.naersund.registry;

import dk.naersund.registry.internal.MemorySnapshot;
import dk.naersund.registry.internal.PublicView;
import dk.naersund.registry.internal.RegistryContent;
import java.time.LocalDate;
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
    return of(organisations, List.of(), serviceKinds, seasons, services, List.of(), sites);
  }

  /**
   * A snapshot of these things, for a world that is built in code.
   *
   * @throws IllegalArgumentException when two things of one kind have the same id
   */
  static RegistrySnapshot of(
      List<Organisation> organisations,
      List<RegionCode> regions,
      List<ServiceKind> serviceKinds,
      List<Season> seasons,
      List<Service> services,
      List<Responsibility> responsibilities,
      List<Site> sites) {
    return new MemorySnapshot(
        0,
        0,
        new RegistryContent(
            false,
            organisations,
            regions,
            serviceKinds,
            seasons,
            services,
            responsibilities,
            sites));
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

  /** The code list of regions, all versions, by id. */
  default Collection<RegionCode> regions() {
    return List.of();
  }

  /** Who answers for what, all days, by id. */
  default Collection<Responsibility> responsibilities() {
    return List.of();
  }

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

  /** The entity with this id. */
  default Optional<RegistryEntity> find(EntityId id) {
    Collection<? extends RegistryEntity> all =
        switch (id.kind()) {
          case ORGANISATION -> organisations();
          case REGION -> regions();
          case SERVICE_KIND -> serviceKinds();
          case SEASON -> seasons();
          case SERVICE -> services();
          case RESPONSIBILITY -> responsibilities();
          case SITE -> sites();
        };
    return all.stream()
        .filter(entity -> entity.id().equals(id.id()))
        .<RegistryEntity>map(entity -> entity)
        .findFirst();
  }

  /** Who answers for a kind of service in a municipality on a day; empty when nobody told us. */
  default Optional<Responsibility> findResponsibility(
      String kind, String kommunekode, LocalDate day) {
    return responsibilities().stream()
        .filter(responsibility -> responsibility.covers(kind, kommunekode, day))
        .findFirst();
  }

  /** The region that a municipality lies in on a day; empty when nobody told us. */
  default Optional<RegionCode> findRegion(String kommunekode, LocalDate day) {
    return regions().stream()
        .filter(region -> region.holdsOn(day) && region.municipalities().contains(kommunekode))
        .findFirst();
  }

  /**
   * What the public may see of it: without {@linkplain Site.Entry#sensitive sensitive} sites, and
   * without what leads to them. Everything that citizens are shown is built from this.
   */
  default RegistrySnapshot forPublic() {
    return PublicView.of(this);
  }

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
