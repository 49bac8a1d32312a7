package dk.naersund.registry.internal;

import dk.naersund.registry.EntityId;
import dk.naersund.registry.EntityId.Kind;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegionCode;
import dk.naersund.registry.RegistryEntity;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Responsibility;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/**
 * A snapshot of persistent maps: the next one shares with it all that an event leaves as it is, so
 * that a change costs the logarithm of the registry's size.
 */
public final class MemorySnapshot implements RegistrySnapshot {
  private static final Comparator<Season> BY_DAY =
      Comparator.comparing(Season::firstDay).thenComparing(Season::id);

  /** Before the first event. */
  static final MemorySnapshot EMPTY = new MemorySnapshot(0, 0, RegistryContent.NOTHING);

  private final long event;
  private final About about;
  private final Entities entities;
  private final Aliases aliases;

  /** The versions of what has been changed since the first load. */
  private final HashPMap<EntityId, Long> versions;

  /**
   * What is there once: the catalogue keeps its order, and is small enough to be copied.
   *
   * @param loaded the event of the first load; 0 when there was none
   * @param places the ids of all service kinds that ever were, in their order
   */
  private record About(
      long loaded, boolean invented, Map<String, ServiceKind> serviceKinds, List<String> places) {
    /** With the kind at its place, or at the end when it never had one. */
    About with(ServiceKind kind) {
      Map<String, ServiceKind> kinds = new LinkedHashMap<>(serviceKinds);
      kinds.put(kind.id(), kind);
      return new About(loaded, invented, kinds, places).ordered(places);
    }

    About without(String kind) {
      Map<String, ServiceKind> kinds = new LinkedHashMap<>(serviceKinds);
      kinds.remove(kind);
      return new About(loaded, invented, Collections.unmodifiableMap(kinds), places);
    }

    /** In this order; kinds that are not in it come last. */
    About ordered(List<String> known) {
      LinkedHashSet<String> all = new LinkedHashSet<>(known);
      all.addAll(serviceKinds.keySet());
      Map<String, ServiceKind> kinds = LinkedHashMap.newLinkedHashMap(serviceKinds.size());
      for (String id : all) {
        ServiceKind kind = serviceKinds.get(id);
        if (kind != null) {
          kinds.put(id, kind);
        }
      }
      return new About(loaded, invented, Collections.unmodifiableMap(kinds), List.copyOf(all));
    }
  }

  /**
   * The content after an event.
   *
   * @param loaded the event of the first load: the version of all that is in the content
   */
  public MemorySnapshot(long event, long loaded, RegistryContent content) {
    this(
        event,
        new About(loaded, content.invented(), inOrder(content.serviceKinds()), List.of())
            .ordered(List.of()),
        Entities.of(content),
        Aliases.of(content.sites()),
        HashTreePMap.empty());
  }

  private MemorySnapshot(
      long event,
      About about,
      Entities entities,
      Aliases aliases,
      HashPMap<EntityId, Long> versions) {
    this.event = event;
    this.about = about;
    this.entities = entities;
    this.aliases = aliases;
    this.versions = versions;
  }

  private static Map<String, ServiceKind> inOrder(List<ServiceKind> kinds) {
    Map<String, ServiceKind> map = LinkedHashMap.newLinkedHashMap(kinds.size());
    for (ServiceKind kind : kinds) {
      if (map.put(kind.id(), kind) != null) {
        throw new IllegalArgumentException("two things have the id " + kind.id());
      }
    }
    return Collections.unmodifiableMap(map);
  }

  /** This snapshot after an event that made the entity what it is. */
  MemorySnapshot with(long number, RegistryEntity entity) {
    EntityId id = EntityId.of(entity);
    if (entity instanceof ServiceKind kind) {
      return new MemorySnapshot(
          number, about.with(kind), entities, aliases, versions.plus(id, number));
    }
    return new MemorySnapshot(
        number,
        about,
        entities.with(entity),
        entity instanceof Site site ? aliases.with(findSite(id.id()).orElse(null), site) : aliases,
        versions.plus(id, number));
  }

  /** This snapshot after an event that took the entity away. */
  MemorySnapshot without(long number, EntityId id) {
    if (id.kind() == Kind.SERVICE_KIND) {
      return new MemorySnapshot(
          number, about.without(id.id()), entities, aliases, versions.minus(id));
    }
    return new MemorySnapshot(
        number,
        about,
        entities.without(id),
        id.kind() == Kind.SITE ? aliases.with(findSite(id.id()).orElse(null), null) : aliases,
        versions.minus(id));
  }

  /** This snapshot without some sites, under the same event. */
  MemorySnapshot without(Collection<String> sites) {
    MemorySnapshot rest = this;
    for (String site : sites) {
      rest = rest.without(event, EntityId.site(site));
    }
    return rest;
  }

  /** This snapshot, showing a site otherwise under its version. */
  MemorySnapshot showing(Site site) {
    return new MemorySnapshot(event, about, entities.with(site), aliases, versions);
  }

  /** This snapshot, knowing when its parts were changed last; those not told are as loaded. */
  MemorySnapshot withVersions(Map<EntityId, Long> changed) {
    HashPMap<EntityId, Long> known = HashTreePMap.empty();
    for (Map.Entry<EntityId, Long> version : changed.entrySet()) {
      if (find(version.getKey()).isPresent()) {
        known = known.plus(version.getKey(), version.getValue());
      }
    }
    return new MemorySnapshot(event, about, entities, aliases, known);
  }

  /** This snapshot, knowing the places of service kinds that ever were. */
  MemorySnapshot withPlaces(List<String> places) {
    return new MemorySnapshot(event, about.ordered(places), entities, aliases, versions);
  }

  /** The same things under another event's number. */
  MemorySnapshot at(long number) {
    return new MemorySnapshot(number, about, entities, aliases, versions);
  }

  @Override
  public Optional<RegistryEntity> find(EntityId id) {
    return id.kind() == Kind.SERVICE_KIND
        ? findServiceKind(id.id()).map(kind -> kind)
        : entities.find(id.kind(), id.id());
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
    if (name.equals("serviceKinds")) {
      return about.serviceKinds();
    }
    for (Kind kind : Kind.values()) {
      if (EntityJson.list(kind).equals(name)) {
        return entities.of(kind);
      }
    }
    throw new IllegalArgumentException(name);
  }

  @Override
  public long event() {
    return event;
  }

  @Override
  public long version(EntityId id) {
    return find(id).isEmpty() ? 0 : versions.getOrDefault(id, about.loaded());
  }

  @Override
  public boolean invented() {
    return about.invented();
  }

  @Override
  public Collection<Organisation> organisations() {
    return entities.all(Kind.ORGANISATION);
  }

  @Override
  public Collection<RegionCode> regions() {
    return entities.all(Kind.REGION);
  }

  @Override
  public Collection<ServiceKind> serviceKinds() {
    return about.serviceKinds().values();
  }

  @Override
  public Collection<Season> seasons() {
    return entities.<Season>all(Kind.SEASON).stream().sorted(BY_DAY).toList();
  }

  @Override
  public Collection<Service> services() {
    return entities.all(Kind.SERVICE);
  }

  @Override
  public Collection<Responsibility> responsibilities() {
    return entities.all(Kind.RESPONSIBILITY);
  }

  @Override
  public Collection<Site> sites() {
    return entities.all(Kind.SITE);
  }

  @Override
  public Optional<Organisation> findOrganisation(String id) {
    return entities.find(Kind.ORGANISATION, id);
  }

  @Override
  public Optional<ServiceKind> findServiceKind(String id) {
    return Optional.ofNullable(about.serviceKinds().get(id));
  }

  @Override
  public Optional<Season> findSeason(String id) {
    return entities.find(Kind.SEASON, id);
  }

  @Override
  public Optional<Service> findService(String id) {
    return entities.find(Kind.SERVICE, id);
  }

  @Override
  public Optional<Site> findSite(String id) {
    return entities.find(Kind.SITE, id);
  }

  @Override
  public Optional<Site> resolveSite(String idOrAlias) {
    return findSite(idOrAlias)
        .or(() -> aliases.claimedBy(idOrAlias).stream().findFirst().flatMap(this::findSite));
  }
}
