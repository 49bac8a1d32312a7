package dk.naersund.pages.internal.visits;

import dk.naersund.editing.NotThere;
import dk.naersund.registry.Site;
import dk.naersund.registry.Site.ServiceAtSite;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Which visit is meant: {@code biblioteket~sygepleje~2026-12-10}. A place has a service once a day.
 */
record VisitId(String site, String service, LocalDate day) {
  /**
   * @throws NotThere when it is no such id
   */
  static VisitId of(String id) {
    String[] parts = id.split("~", -1);
    try {
      if (parts.length == 3) {
        return new VisitId(parts[0], parts[1], LocalDate.parse(parts[2]));
      }
    } catch (DateTimeParseException e) {
      // No day is no visit, either.
    }
    throw new NotThere("visit", id);
  }

  static String of(Site site, ServiceAtSite visit) {
    return site.id() + "~" + visit.service() + "~" + visit.from();
  }

  Optional<ServiceAtSite> find(Site place) {
    return place.services().stream()
        .filter(at -> at.visit() && at.service().equals(service) && day.equals(at.from()))
        .findFirst();
  }

  /** The place as if there were nothing but this visit. */
  Site alone(Site place) {
    return place.withServices(find(place).map(List::of).orElse(List.of()));
  }
}
