package dk.naersund.coverage;

import dk.naersund.geo.Area;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Promises of sites counted from the registry itself, one day after the other. */
final class NaivePlaces {
  private final World map;
  private final RegistrySnapshot registry;
  private final Map<String, Verdict> inSeason = new HashMap<>();

  NaivePlaces(World map, RegistrySnapshot registry) {
    this.map = map;
    this.registry = registry;
  }

  /** The verdict of an area (null for the region) on a day. */
  Verdict verdict(Promise promise, Promise.Sites rule, @Nullable Area area, LocalDate day) {
    Season season =
        promise.season() == null ? null : registry.findSeason(promise.season()).orElseThrow();
    boolean inForce =
        season == null || (!day.isBefore(season.firstDay()) && !day.isAfter(season.lastDay()));
    if (!inForce) {
      return Verdict.NOT_IN_FORCE;
    }
    if (rule.when() == Promise.When.IN_SEASON && season != null) {
      // The same on every day of the season, so that it is enough to count once.
      return inSeason.computeIfAbsent(
          promise.id() + area,
          key -> count(promise, rule, area, season.firstDay(), season.lastDay()));
    }
    return count(promise, rule, area, day, day);
  }

  private Verdict count(
      Promise promise, Promise.Sites rule, @Nullable Area area, LocalDate first, LocalDate last) {
    Set<String> known = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (Site site : registry.sites()) {
        for (Site.ServiceAtSite at : site.services()) {
          if (offers(site, at, promise, area, date)) {
            all.add(site.id());
            if (!at.hours().isEmpty()) {
              known.add(site.id());
            }
          }
        }
      }
    }
    return known.size() >= rule.atLeast()
        ? Verdict.KEPT
        : all.size() >= rule.atLeast() ? Verdict.UNCERTAIN : Verdict.BROKEN;
  }

  private boolean offers(
      Site site, Site.ServiceAtSite at, Promise promise, @Nullable Area area, LocalDate day) {
    Service service = registry.findService(at.service()).orElseThrow();
    Optional<SiteLocation> location = site.locationOn(day);
    return service.kind().equals(promise.kind())
        && (promise.season() == null || Objects.equals(promise.season(), service.season()))
        && location.isPresent()
        && (area == null || map.areas().at(location.get().position()).contains(area))
        && isThere(site, at, service, day);
  }

  /** Whether the service is at the site on the day, and not shut for a week or longer. */
  boolean isThere(Site site, Site.ServiceAtSite at, Service service, LocalDate day) {
    boolean there =
        (at.from() == null || !day.isBefore(at.from()))
            && (at.to() == null || !day.isAfter(at.to()));
    if (service.season() != null) {
      Season season = registry.findSeason(service.season()).orElseThrow();
      there &= !day.isBefore(season.firstDay()) && !day.isAfter(season.lastDay());
    }
    for (Site.Closure closure : site.closures()) {
      boolean isLong = closure.to() == null || days(closure.from(), closure.to()) >= 7;
      there &= !(closure.holdsOn(day) && isLong);
    }
    for (HoursException exception : at.exceptions()) {
      boolean holds = !day.isBefore(exception.from()) && !day.isAfter(exception.to());
      boolean isLong = days(exception.from(), exception.to()) >= 7;
      there &= !(holds && isLong && exception.hours().equals("off"));
    }
    return there;
  }

  private static int days(LocalDate from, LocalDate to) {
    int days = 0;
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      days++;
    }
    return days;
  }
}
