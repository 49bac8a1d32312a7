package dk.naersund.world;

import dk.naersund.hours.OpeningHours;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One service at one site at one location: everything that a search needs to judge and to show it,
 * joined once when the world is made.
 *
 * @param site the site
 * @param location where the site is during these days
 * @param at the service at the site
 * @param service the service
 * @param kind its kind
 * @param organisation who offers it
 * @param hours its opening hours, with its exceptions and the site's closures
 * @param phone whom to ring: the service's own number, else the site's, else the organisation's;
 *     null when none is known
 * @param from first day on which all of this holds; null for always
 * @param to last day, included; null when no end is known
 */
public record Offer(
    Site site,
    SiteLocation location,
    Site.ServiceAtSite at,
    Service service,
    ServiceKind kind,
    Organisation organisation,
    OpeningHours hours,
    @Nullable Phone phone,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** Whether all of this holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether the entrance leads to this service. */
  public boolean isReachedThrough(Entrance entrance) {
    return at.entrance() == null || at.entrance().equals(entrance.id());
  }
}
