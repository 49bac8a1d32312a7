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
import org.jspecify.annotations.Nullable;

/** One change at many of a season's sites, as edits. */
final class SeasonEdits {
  private final RegistrySnapshot registry;
  private final SeasonChange change;
  private final Set<String> services;
  private final @Nullable Service successor;

  SeasonEdits(RegistrySnapshot registry, SeasonChange change) {
    this.registry = registry;
    this.change = change;
    if (registry.findSeason(change.season()).isEmpty()) {
      throw new NotThere("season", change.season());
    }
    services =
        change.service() == null
            ? registry.services().stream()
                .filter(this::isOfSeason)
                .map(Service::id)
                .collect(Collectors.toUnmodifiableSet())
            : Set.of(service(change.service()).id());
    successor = change.successor() == null ? null : service(change.successor());
  }

  private boolean isOfSeason(Service service) {
    return change.season().equals(service.season());
  }

  private Service service(String id) {
    return registry
        .findService(id)
        .filter(this::isOfSeason)
        .orElseThrow(() -> new NotThere("service", id));
  }

  List<Edit> by(Account account) {
    return (change.sites().isEmpty() ? all(account) : named(account))
        .<Edit>map(
            site ->
                new Edit.Put(
                    site.withServices(
                        site.services().stream().map(here -> changed(site, here)).toList()),
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
    return site.services().stream()
        .flatMap(here -> registry.findService(here.service()).stream())
        .anyMatch(this::isOfSeason);
  }

  private ServiceAtSite changed(Site site, ServiceAtSite here) {
    if (!services.contains(here.service())) {
      return here;
    }
    ServiceAtSite then =
        here.by(takesOver(site, here))
            .answering(change.phone() == null ? here.phone() : change.phone());
    return here.visit() ? then : open(then);
  }

  private ServiceAtSite open(ServiceAtSite here) {
    return here.between(
            change.from() == null ? here.from() : change.from(),
            change.to() == null ? here.to() : change.to())
        .open(change.hours() == null ? here.hours() : change.hours(), exceptions(here));
  }

  /** Who offers it then: the successor takes over the first of its kind, and nothing twice. */
  private String takesOver(Site site, ServiceAtSite here) {
    if (successor == null
        || site.services().stream().anyMatch(one -> one.service().equals(successor.id()))) {
      return here.service();
    }
    return site.services().stream()
            .filter(one -> services.contains(one.service()) && isOfKind(one, successor.kind()))
            .findFirst()
            .filter(first -> first.service().equals(here.service()))
            .isPresent()
        ? successor.id()
        : here.service();
  }

  private boolean isOfKind(ServiceAtSite here, String kind) {
    return registry
        .findService(here.service())
        .filter(service -> service.kind().equals(kind))
        .isPresent();
  }

  private List<HoursException> exceptions(ServiceAtSite here) {
    return change.exception() == null || here.exceptions().contains(change.exception())
        ? here.exceptions()
        : Stream.concat(here.exceptions().stream(), Stream.of(change.exception())).toList();
  }
}
