package dk.naersund.pages.internal.handmade;

import static dk.naersund.pages.internal.handmade.HandmadeTown.KINDS;
import static dk.naersund.pages.internal.handmade.HandmadeTown.MUNICIPALITY;
import static dk.naersund.pages.internal.handmade.HandmadeTown.ZONE;
import static dk.naersund.pages.internal.handmade.HandmadeTown.service;

import dk.naersund.hours.DanishDays;
import dk.naersund.hours.OpeningHours;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.streets.ReachIndex;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers;
import java.time.LocalDate;
import java.util.List;

/** One offer per kind, all in the same house. */
final class HandmadeOffers implements Offers {
  static Offer offer(ServiceKind kind, Site site, Service.Booking.How how) {
    Site.ServiceAtSite at = site.services().getFirst();
    return new Offer(
        site,
        site.locations().getFirst(),
        at,
        service(kind.id(), how),
        kind,
        MUNICIPALITY,
        OpeningHours.of(at.hours(), at.exceptions(), DanishDays.standard(), ZONE),
        site.phone(),
        null,
        LocalDate.of(2026, 11, 30));
  }

  @Override
  public List<Offer> all() {
    Site site =
        HandmadeTown.site("sundhedshus-havnen", "Sundhedshus Havnen", "Mo-Fr 08:00-16:00; PH off");
    return KINDS.stream().map(kind -> offer(kind, site, Service.Booking.How.DROP_IN)).toList();
  }

  @Override
  public List<Offer> ofKind(String kind) {
    return all().stream().filter(offer -> offer.kind().id().equals(kind)).toList();
  }

  @Override
  public List<Offer> atSite(String site) {
    return all().stream().filter(offer -> offer.site().id().equals(site)).toList();
  }

  @Override
  public int label(String kind) {
    return 0;
  }

  @Override
  public Door door(int placement) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Door> doors(String site) {
    return List.of();
  }

  @Override
  public List<Door> doorsOf(String kind) {
    return List.of();
  }

  @Override
  public List<Door> doors() {
    return List.of();
  }

  @Override
  public ReachIndex reach() {
    throw new UnsupportedOperationException();
  }
}
