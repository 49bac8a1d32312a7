package dk.naersund.editing.internal;

import dk.naersund.accounts.Account;
import dk.naersund.editing.NotPermitted;
import dk.naersund.editing.NotThere;
import dk.naersund.editing.Permissions;
import dk.naersund.editing.SeasonChange;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.Edit;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One change at many of a season's sites, as edits. */
final class SeasonEdits {
  private final RegistrySnapshot registry;
  private final SeasonChange change;
  private final Set<String> services;

  SeasonEdits(RegistrySnapshot registry, SeasonChange change) {
    this.registry = registry;
    this.change = change;
    if (registry.findSeason(change.season()).isEmpty()) {
      throw new NotThere("season", change.season());
    }
    services =
        registry.services().stream()
            .filter(service -> change.season().equals(service.season()))
            .map(Service::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  List<Edit> by(Account account) {
    return (change.sites().isEmpty() ? all(account) : named(account))
        .<Edit>map(
            site ->
                new Edit.Put(
                    site.withServices(site.services().stream().map(this::changed).toList()),
                    registry.version(EntityId.of(site))))
        .toList();
  }

  private Stream<Site> all(Account account) {
    return registry.sites().stream()
        .filter(this::takesPart)
        .filter(site -> Permissions.mayEdit(account, site));
  }

  private Stream<Site> named(Account account) {
    return change.sites().stream().sorted().map(id -> named(id, account));
  }

  private Site named(String id, Account account) {
    Site site =
        registry.findSite(id).filter(this::takesPart).orElseThrow(() -> new NotThere("site", id));
    if (!Permissions.mayEdit(account, site)) {
      throw new NotPermitted(EntityId.of(site));
    }
    return site;
  }

  private boolean takesPart(Site site) {
    return site.services().stream().anyMatch(here -> services.contains(here.service()));
  }

  private ServiceAtSite changed(ServiceAtSite here) {
    if (!services.contains(here.service())) {
      return here;
    }
    return here.between(
            change.from() == null ? here.from() : change.from(),
            change.to() == null ? here.to() : change.to())
        .open(change.hours() == null ? here.hours() : change.hours(), exceptions(here))
        .answering(change.phone() == null ? here.phone() : change.phone());
  }

  private List<HoursException> exceptions(ServiceAtSite here) {
    return change.exception() == null || here.exceptions().contains(change.exception())
        ? here.exceptions()
        : Stream.concat(here.exceptions().stream(), Stream.of(change.exception())).toList();
  }
}
