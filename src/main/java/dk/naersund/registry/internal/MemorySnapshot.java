package dk.naersund.registry.internal;

import dk.naersund.registry.Organisation;
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
import java.util.function.Function;

/** A snapshot whose parts are looked up by id. */
public final class MemorySnapshot implements RegistrySnapshot {
  private final long event;
  private final boolean invented;
  private final Map<String, Organisation> organisations;
  private final Map<String, ServiceKind> serviceKinds;
  private final Map<String, Season> seasons;
  private final Map<String, Service> services;
  private final Map<String, Site> sites;

  /** The content after an event. */
  public MemorySnapshot(long event, RegistryContent content) {
    this.event = event;
    invented = content.invented();
    organisations = sorted(content.organisations(), Organisation::id);
    serviceKinds = byId(content.serviceKinds(), ServiceKind::id);
    seasons =
        byId(
            content.seasons().stream()
                .sorted(Comparator.comparing(Season::firstDay).thenComparing(Season::id))
                .toList(),
            Season::id);
    services = sorted(content.services(), Service::id);
    sites = sorted(content.sites(), Site::id);
  }

  private static <T> Map<String, T> sorted(List<T> things, Function<T, String> id) {
    return byId(things.stream().sorted(Comparator.comparing(id)).toList(), id);
  }

  private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
    Map<String, T> map = LinkedHashMap.newLinkedHashMap(things.size());
    for (T thing : things) {
      if (map.put(id.apply(thing), thing) != null) {
        throw new IllegalArgumentException("two things have the id " + id.apply(thing));
      }
    }
    return Collections.unmodifiableMap(map);
  }

  @Override
  public long event() {
    return event;
  }

  @Override
  public boolean invented() {
    return invented;
  }

  @Override
  public Collection<Organisation> organisations() {
    return organisations.values();
  }

  @Override
  public Collection<ServiceKind> serviceKinds() {
    return serviceKinds.values();
  }

  @Override
  public Collection<Season> seasons() {
    return seasons.values();
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
    return Optional.ofNullable(serviceKinds.get(id));
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
}
