package dk.naersund.world.internal;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two registries, as far as offers go. Snapshots that follow one another share
 * what has not changed, so that comparing them is mostly comparing references.
 *
 * @param catalogue whether the service kinds differ, or their order
 * @param sites ids of the sites at which something else is offered, or may be
 */
record RegistryChange(boolean catalogue, Set<String> sites) {
  /** What differs. */
  static RegistryChange between(RegistrySnapshot before, RegistrySnapshot after) {
    Set<String> kinds = changed(before.serviceKinds(), after.serviceKinds(), kind -> kind.id());
    Set<String> seasons = changed(before.seasons(), after.seasons(), season -> season.id());
    Set<String> organisations =
        changed(before.organisations(), after.organisations(), organisation -> organisation.id());
    Set<String> services = changed(before.services(), after.services(), service -> service.id());
    for (Service service : after.services()) {
      if (kinds.contains(service.kind())
          || organisations.contains(service.organisation())
          || service.season() != null && seasons.contains(service.season())) {
        services.add(service.id());
      }
    }
    Set<String> sites = changedSites(before.sites(), after.sites());
    if (!services.isEmpty()) {
      for (Site site : after.sites()) {
        if (site.services().stream().anyMatch(at -> services.contains(at.service()))) {
          sites.add(site.id());
        }
      }
    }
    boolean catalogue =
        !List.copyOf(before.serviceKinds()).equals(List.copyOf(after.serviceKinds()));
    return new RegistryChange(catalogue, sites);
  }

  private static <T> Set<String> changed(
      Collection<T> before, Collection<T> after, Function<T, String> id) {
    Map<String, T> gone = new HashMap<>();
    before.forEach(one -> gone.put(id.apply(one), one));
    Set<String> changed = new HashSet<>();
    for (T one : after) {
      if (!Objects.equals(gone.remove(id.apply(one)), one)) {
        changed.add(id.apply(one));
      }
    }
    changed.addAll(gone.keySet());
    return changed;
  }

  /** As above, for many: both stand in the order of their ids. */
  private static Set<String> changedSites(Collection<Site> before, Collection<Site> after) {
    Set<String> changed = new HashSet<>();
    Iterator<Site> olds = before.iterator();
    Iterator<Site> news = after.iterator();
    @Nullable Site old = next(olds);
    @Nullable Site now = next(news);
    while (old != null || now != null) {
      int order = old == null ? 1 : now == null ? -1 : old.id().compareTo(now.id());
      if (order < 0) {
        changed.add(Objects.requireNonNull(old).id());
        old = next(olds);
      } else if (order > 0) {
        changed.add(Objects.requireNonNull(now).id());
        now = next(news);
      } else {
        if (!Objects.equals(old, now)) {
          changed.add(Objects.requireNonNull(now).id());
        }
        old = next(olds);
        now = next(news);
      }
    }
    return changed;
  }

  private static @Nullable Site next(Iterator<Site> sites) {
    return sites.hasNext() ? sites.next() : null;
  }
}
