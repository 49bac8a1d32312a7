package dk.naersund.world.internal;

import dk.naersund.geo.Position;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things of a registry with some fields changed. */
final class Copies {
  private Copies() {}

  static Site of(
      Site old,
      List<SiteLocation> locations,
      @Nullable Phone phone,
      List<Site.Closure> closures,
      List<Site.ServiceAtSite> services) {
    return new Site(
        old.id(),
        old.name(),
        old.formerNames(),
        old.familiarNames(),
        old.landmark(),
        old.partOf(),
        old.satelliteOf(),
        locations,
        old.access(),
        phone,
        closures,
        services,
        old.entry());
  }

  static Site of(Site old, String id) {
    return new Site(
        id,
        old.name(),
        old.formerNames(),
        old.familiarNames(),
        old.landmark(),
        old.partOf(),
        old.satelliteOf(),
        old.locations(),
        old.access(),
        old.phone(),
        old.closures(),
        old.services(),
        Site.Entry.UNKEPT);
  }

  static SiteLocation of(
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Position position,
      List<Entrance> entrances,
      List<SiteLocation.Parking> parking) {
    return new SiteLocation(from, to, "et sted", null, "0991", position, entrances, parking);
  }

  static Service of(
      Service old,
      String kind,
      String organisation,
      @Nullable String season,
      @Nullable Integer minAge) {
    return new Service(
        old.id(),
        kind,
        organisation,
        old.name(),
        new Service.Audience(
            minAge,
            null,
            old.audience().residence(),
            old.audience().referral(),
            old.audience().note()),
        old.languages(),
        old.booking(),
        season,
        old.cityWide());
  }

  static Organisation of(Organisation old, Phone phone) {
    return new Organisation(
        old.id(),
        old.name(),
        old.kind(),
        old.kommunekode(),
        old.cvr(),
        old.sorId(),
        old.ydernummer(),
        phone);
  }

  static ServiceKind of(ServiceKind old, List<String> words) {
    return new ServiceKind(
        old.id(), old.name(), old.description(), old.sector(), words, old.instead());
  }
}
