package dk.naersund.registry.internal;

import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A registry as the public may see it. */
public final class PublicView {
  private PublicView() {}

  /** See {@link RegistrySnapshot#forPublic}. */
  public static RegistrySnapshot of(RegistrySnapshot whole) {
    Set<String> hidden =
        whole.sites().stream()
            .filter(site -> site.entry().sensitive())
            .map(Site::id)
            .collect(Collectors.toSet());
    if (hidden.isEmpty()) {
      return whole;
    }
    if (whole instanceof MemorySnapshot snapshot) {
      MemorySnapshot shown = snapshot.without(hidden);
      for (Site site : whole.sites()) {
        if (!hidden.contains(site.id()) && leadsTo(site, hidden)) {
          shown = shown.showing(alone(site, hidden));
        }
      }
      return shown;
    }
    return RegistrySnapshot.of(
        List.copyOf(whole.organisations()),
        List.copyOf(whole.regions()),
        List.copyOf(whole.serviceKinds()),
        List.copyOf(whole.seasons()),
        List.copyOf(whole.services()),
        List.copyOf(whole.responsibilities()),
        whole.sites().stream()
            .filter(site -> !hidden.contains(site.id()))
            .map(site -> leadsTo(site, hidden) ? alone(site, hidden) : site)
            .toList());
  }

  private static boolean leadsTo(Site site, Set<String> hidden) {
    return (site.partOf() != null && hidden.contains(site.partOf()))
        || (site.satelliteOf() != null && hidden.contains(site.satelliteOf()));
  }

  private static Site alone(Site site, Set<String> hidden) {
    return site.within(
        site.partOf() != null && hidden.contains(site.partOf()) ? null : site.partOf(),
        site.satelliteOf() != null && hidden.contains(site.satelliteOf())
            ? null
            : site.satelliteOf());
  }
}
