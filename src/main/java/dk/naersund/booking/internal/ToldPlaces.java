package dk.naersund.booking.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.geo.Position;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Where people are told to go: kept with their booking, so that a move is seen whenever. */
@Component
final class ToldPlaces {
  /** The clocks by which sites move. */
  static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  private final Registry registry;

  ToldPlaces(Registry registry) {
    this.registry = registry;
  }

  RegistrySnapshot registry() {
    return registry.snapshot();
  }

  /** Where a site is at a moment, as text; empty where nobody knows. */
  String at(ServiceAtSiteId at, Instant start) {
    return at(registry.snapshot(), at, start);
  }

  static String at(RegistrySnapshot registry, ServiceAtSiteId at, Instant start) {
    return registry
        .findSite(at.site())
        .flatMap(site -> site.locationOn(LocalDate.ofInstant(start, ZONE)))
        .map(location -> location.position().toString())
        .orElse("");
  }

  /** The position in such a text, which is not empty. */
  static Position position(String place) {
    String[] parts = place.split(",");
    return new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }
}
