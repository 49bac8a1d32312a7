package dk.naersund.world.internal;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.HoursException;
import dk.naersund.hours.HoursProblem;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins sites, services, seasons and organisations into offers. */
final class OfferJoin {
  private static final Logger LOG = LoggerFactory.getLogger(OfferJoin.class);

  /** Stands for "no end is known" where a span of days needs an end. */
  private static final LocalDate NO_END = LocalDate.of(2999, 12, 31);

  private final RegistrySnapshot registry;
  private final DanishDays days;
  private final ZoneId zone;

  OfferJoin(RegistrySnapshot registry, DanishDays days, ZoneId zone) {
    this.registry = registry;
    this.days = days;
    this.zone = zone;
  }

  /** All offers, in order of site, service and day. */
  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (Site site : registry.sites()) {
      for (Site.ServiceAtSite at : site.services()) {
        Optional<Service> service = registry.findService(at.service());
        Optional<ServiceKind> kind = service.flatMap(s -> registry.findServiceKind(s.kind()));
        Optional<Organisation> owner =
            service.flatMap(s -> registry.findOrganisation(s.organisation()));
        if (service.isEmpty() || kind.isEmpty() || owner.isEmpty()) {
          continue;
        }
        OpeningHours hours = hours(site, at);
        for (SiteLocation location : site.locations()) {
          offer(site, location, at, service.get(), kind.get(), owner.get(), hours)
              .ifPresent(offers::add);
        }
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

  private OpeningHours hours(Site site, Site.ServiceAtSite at) {
    List<HoursException> exceptions = new ArrayList<>(at.exceptions());
    for (Site.Closure closure : site.closures()) {
      LocalDate last = closure.to() == null ? NO_END : closure.to();
      exceptions.add(new HoursException(closure.from(), last, "off", closure.reason()));
    }
    try {
      return OpeningHours.of(at.hours(), exceptions, days, zone);
    } catch (HoursProblem e) {
      LOG.warn(
          "The opening hours of {} at {} are taken as unknown: {}",
          at.service(),
          site.id(),
          e.getMessage());
      return OpeningHours.of("", List.of(), days, zone);
    }
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
