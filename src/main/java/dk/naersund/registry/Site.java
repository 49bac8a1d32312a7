package dk.naersund.registry;

import dk.naersund.hours.HoursException;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where services are offered.
 *
 * @param id stable id; survives a change of owner and of address
 * @param name what people call it now
 * @param formerNames what people called it before
 * @param landmark what one sees when standing before it: "det gamle posthus"; null for none
 * @param partOf id of the house it is part of; null when it stands for itself
 * @param satelliteOf id of the health house it is a satellite of; null when it is none
 * @param locations where it is, by time; at most one holds on any day
 * @param access what is known about the site as a whole (toilet, seating …)
 * @param phone whom to ring about the place; null when not known
 * @param closures dated days on which the whole site is closed
 * @param services what is offered there
 */
public record Site(
    String id,
    LocalText name,
    List<LocalText> formerNames,
    @Nullable LocalText landmark,
    @Nullable String partOf,
    @Nullable String satelliteOf,
    List<SiteLocation> locations,
    List<AccessFact> access,
    @Nullable Phone phone,
    List<Closure> closures,
    List<ServiceAtSite> services)
    implements RegistryEntity {
  public Site {
    formerNames = List.copyOf(formerNames);
    locations = List.copyOf(locations);
    access = List.copyOf(access);
    closures = List.copyOf(closures);
    services = List.copyOf(services);
  }

  /** Where the site is on the day; empty before it opens, after it closes, or between two. */
  public Optional<SiteLocation> locationOn(LocalDate day) {
    return locations.stream().filter(location -> location.holdsOn(day)).findFirst();
  }

  /** What is known about the feature of the site as a whole. */
  public AccessFact access(AccessFeature feature) {
    return access.stream()
        .filter(fact -> fact.feature() == feature)
        .findFirst()
        .orElseGet(() -> AccessFact.unknown(feature));
  }

  /**
   * The whole site is closed.
   *
   * @param from first day
   * @param to last day, included; null when the end is not known
   * @param reason why, for citizens
   */
  public record Closure(LocalDate from, @Nullable LocalDate to, LocalText reason) {
    /** Whether the site is closed on the day. */
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  /**
   * A service at this site, with what is its own here.
   *
   * @param service id of the {@link Service}
   * @param from first day it is offered here; null when it always was. Where its service belongs to
   *     a season, the season's days hold as well
   * @param to last day, included; null when no end is known
   * @param entrance id of the entrance to use; null for any
   * @param hours opening hours in the OSM grammar; blank when not known
   * @param exceptions dated days with other hours
   * @param phone whom to ring about it; null for the site's own
   */
  public record ServiceAtSite(
      String service,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String entrance,
      String hours,
      List<HoursException> exceptions,
      @Nullable Phone phone) {
    public ServiceAtSite {
      exceptions = List.copyOf(exceptions);
    }
  }
}
