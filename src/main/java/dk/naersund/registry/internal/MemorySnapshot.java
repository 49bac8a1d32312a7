package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/**
 * A snapshot of persistent maps: the next one shares with it all that an event leaves as it is, so
 * that a change costs the logarithm of the registry's size.
 */
public final class MemorySnapshot implements RegistrySnapshot {
  private static final Comparator<Season> BY_DAY =
      Comparator.comparing(Season::firstDay).thenComparing(Season::id);

  /** Before the first event. */
  static final MemorySnapshot EMPTY =
      new MemorySnapshot(
          0, 0, new RegistryContent(false, List.of(), List.of(), List.of(), List.of(), List.of()));

  private final long event;
  private final About about;
  private final TreePMap<String, Organisation> organisations;
  private final TreePMap<String, Season> seasons;
  private final TreePMap<String, Service> services;
  private final TreePMap<String, Site> sites;
  private final Aliases aliases;

  /** The versions of what has been changed since the first load. */
  private final HashPMap<EntityId, Long> versions;

  /**
   * What no edit changes.
   *
   * @param loaded the event of the first load; 0 when there was none
   */
  private record About(long loaded, boolean invented, Map<String, ServiceKind> serviceKinds) {}

  /**
   * The content after an event.
   *
   * @param loaded the event of the first load: the version of all that is in the content
   */
  public MemorySnapshot(long event, long loaded, RegistryContent content) {
    this(
        event,
        new About(loaded, content.invented(), inOrder(content.serviceKinds())),
        byId(content.organisations()),
        byId(content.seasons()),
        byId(content.services()),
        byId(content.sites()),
        Aliases.of(content.sites()),
        HashTreePMap.empty());
  }

  private MemorySnapshot(
      long event,
      About about,
      TreePMap<String, Organisation> organisations,
      TreePMap<String, Season> seasons,
      TreePMap<String, Service> services,
      TreePMap<String, Site> sites,
      Aliases aliases,
      HashPMap<EntityId, Long> versions) {
    this.event = event;
    this.about = about;
    this.organisations = organisations;
    this.seasons = seasons;
    this.services = services;
    this.sites = sites;
    this.aliases = aliases;
    this.versions = versions;
  }

  private static Map<String, ServiceKind> inOrder(List<ServiceKind> kinds) {
    Map<String, ServiceKind> map = LinkedHashMap.newLinkedHashMap(kinds.size());
    kinds.forEach(kind -> putNew(map, kind.id(), kind));
    return Collections.unmodifiableMap(map);
  }

  private static <T extends RegistryEntity> TreePMap<String, T> byId(List<T> things) {
    Map<String, T> map = LinkedHashMap.newLinkedHashMap(things.size());
    things.forEach(thing -> putNew(map, thing.id(), thing));
    return TreePMap.from(map);
  }

  private static <T> void putNew(Map<String, T> map, String id, T thing) {
    if (map.put(id, thing) != null) {
      throw new IllegalArgumentException("two things have the id " + id);
    }
  }

  /** This snapshot after an event that made the entity what it is. */
  MemorySnapshot with(long number, RegistryEntity entity) {
    return new MemorySnapshot(
        number,
        about,
        entity instanceof Organisation o ? organisations.plus(o.id(), o) : organisations,
        entity instanceof Season s ? seasons.plus(s.id(), s) : seasons,
        entity instanceof Service s ? services.plus(s.id(), s) : services,
        entity instanceof Site s ? sites.plus(s.id(), s) : sites,
        entity instanceof Site s ? aliases.with(sites.get(s.id()), s) : aliases,
        versions.plus(EntityId.of(entity), number));
  }

  /** This snapshot after an event that took the entity away. */
  MemorySnapshot without(long number, EntityId id) {
    return new MemorySnapshot(
        number,
        about,
        id.kind() == EntityId.Kind.ORGANISATION ? organisations.minus(id.id()) : organisations,
        id.kind() == EntityId.Kind.SEASON ? seasons.minus(id.id()) : seasons,
        id.kind() == EntityId.Kind.SERVICE ? services.minus(id.id()) : services,
        id.kind() == EntityId.Kind.SITE ? sites.minus(id.id()) : sites,
        id.kind() == EntityId.Kind.SITE ? aliases.with(sites.get(id.id()), null) : aliases,
        versions.minus(id));
  }

  /** This snapshot, knowing when its parts were changed last; those not told are as loaded. */
  MemorySnapshot withVersions(Map<EntityId, Long> changed) {
    HashPMap<EntityId, Long> known = HashTreePMap.empty();
    for (Map.Entry<EntityId, Long> version : changed.entrySet()) {
      if (find(version.getKey()) != null) {
        known = known.plus(version.getKey(), version.getValue());
      }
    }
    return new MemorySnapshot(
        event, about, organisations, seasons, services, sites, aliases, known);
  }

  /** The same things under another event's number. */
  MemorySnapshot at(long number) {
    return new MemorySnapshot(
        number, about, organisations, seasons, services, sites, aliases, versions);
  }

  @Nullable RegistryEntity find(EntityId id) {
    return switch (id.kind()) {
      case ORGANISATION -> organisations.get(id.id());
      case SEASON -> seasons.get(id.id());
      case SERVICE -> services.get(id.id());
      case SITE -> sites.get(id.id());
    };
  }

  /** The event of the first load; 0 when there was none. */
  long loaded() {
    return about.loaded();
  }

  /** The ids that sites had before. */
  Aliases aliases() {
    return aliases;
  }

  /** The things of a list of {@code registry.json}, by id. */
  Map<String, ?> list(String name) {
    return switch (name) {
      case "organisations" -> organisations;
      case "serviceKinds" -> about.serviceKinds();
      case "seasons" -> seasons;
      case "services" -> services;
      case "sites" -> sites;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public long event() {
    return event;
  }

  @Override
  public long version(EntityId id) {
    return find(id) == null ? 0 : versions.getOrDefault(id, about.loaded());
  }

  @Override
  public boolean invented() {
    return about.invented();
  }

  @Override
  public Collection<Organisation> organisations() {
    return organisations.values();
  }

  @Override
  public Collection<ServiceKind> serviceKinds() {
    return about.serviceKinds().values();
  }

  @Override
  public Collection<Season> seasons() {
    return seasons.values().stream().sorted(BY_DAY).toList();
  }

  @Override
  public Collection<Service> services() {
    return services.values();
  }

  @Override
  public Collection<Site> sites() {
    return sites.values();
  }

  @Override
  public Optional<Organisation> findOrganisation(String id) {
    return Optional.ofNullable(organisations.get(id));
  }

  @Override
  public Optional<ServiceKind> findServiceKind(String id) {
    return Optional.ofNullable(about.serviceKinds().get(id));
  }

  @Override
  public Optional<Season> findSeason(String id) {
    return Optional.ofNullable(seasons.get(id));
  }

  @Override
  public Optional<Service> findService(String id) {
    return Optional.ofNullable(services.get(id));
  }

  @Override
  public Optional<Site> findSite(String id) {
    return Optional.ofNullable(sites.get(id));
  }

  @Override
  public Optional<Site> resolveSite(String idOrAlias) {
    return findSite(idOrAlias)
        .or(() -> aliases.claimedBy(idOrAlias).stream().findFirst().flatMap(this::findSite));
  }
}
