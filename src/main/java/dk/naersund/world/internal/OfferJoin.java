package dk.naersund.world.internal;

import dk.naersund.hours.OpeningHours;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.world.Offer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins sites, services, seasons and organisations into offers. */
final class OfferJoin {
  private final RegistrySnapshot registry;
  private final HoursPool pool;

  OfferJoin(RegistrySnapshot registry, HoursPool pool) {
    this.registry = registry;
    this.pool = pool;
  }

  /** The offers at a site, in order of service and day; none when there is no such site. */
  List<Offer> offers(String site) {
    return registry.findSite(site).map(this::offers).orElse(List.of());
  }

  /** The offers at a site, in order of service and day. */
  List<Offer> offers(Site site) {
    List<Offer> offers = new ArrayList<>();
    for (Site.ServiceAtSite at : site.services()) {
      Optional<Service> service = registry.findService(at.service());
      Optional<ServiceKind> kind = service.flatMap(s -> registry.findServiceKind(s.kind()));
      Optional<Organisation> owner =
          service.flatMap(s -> registry.findOrganisation(s.organisation()));
      if (service.isEmpty() || kind.isEmpty() || owner.isEmpty()) {
        continue;
      }
      OpeningHours hours = pool.of(site, at);
      for (SiteLocation location : site.locations()) {
        offer(site, location, at, service.get(), kind.get(), owner.get(), hours)
            .ifPresent(offers::add);
      }
    }
    return offers;
  }

  private Optional<Offer> offer(
      Site site,
      SiteLocation location,
      Site.ServiceAtSite at,
      Service service,
      ServiceKind kind,
      Organisation organisation,
      OpeningHours hours) {
    @Nullable Season season =
        service.season() == null ? null : registry.findSeason(service.season()).orElse(null);
    LocalDate from = latest(location.from(), at.from(), season == null ? null : season.firstDay());
    LocalDate to = earliest(location.to(), at.to(), season == null ? null : season.lastDay());
    if (from != null && to != null && to.isBefore(from)) {
      return Optional.empty();
    }
    Phone phone =
        Stream.of(
                Optional.ofNullable(at.phone()),
                Optional.ofNullable(site.phone()),
                Optional.ofNullable(organisation.phone()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null);
    return Optional.of(
        new Offer(site, location, at, service, kind, organisation, hours, phone, from, to));
  }

  private static @Nullable LocalDate latest(@Nullable LocalDate... dates) {
    @Nullable LocalDate latest = null;
    for (LocalDate date : dates) {
      if (date != null && (latest == null || date.isAfter(latest))) {
        latest = date;
      }
    }
    return latest;
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate... dates) {
    @Nullable LocalDate earliest = null;
    for (LocalDate date : dates) {
      if (date != null && (earliest == null || date.isBefore(earliest))) {
        earliest = date;
      }
    }
    return earliest;
  }
}
