package dk.naersund.availability.internal;

import dk.naersund.geo.Position;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A registry in code: clinics {@code klinik-0}, {@code klinik-1} … that all offer nursing. */
final class ClinicRegistry implements Registry {
  static final String SERVICE = "sygepleje";
  static final Position HERE = new Position(55.0, 12.0);
  private final RegistrySnapshot snapshot;

  ClinicRegistry(int clinics) {
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < clinics; i++) {
      sites.add(clinic("klinik-" + i, HERE, null, List.of()));
    }
    snapshot = of(sites);
  }

  static RegistrySnapshot of(List<Site> sites) {
    return RegistrySnapshot.of(
        List.of(organisation()),
        List.of(
            new ServiceKind(
                "sygeplejeklinik",
                LocalText.danish("Sygeplejeklinik"),
                null,
                ServiceKind.Sector.MUNICIPAL,
                List.of(),
                null)),
        List.of(),
        List.of(
            new Service(
                SERVICE,
                "sygeplejeklinik",
                "kommune",
                LocalText.danish("Sygepleje"),
                Service.Audience.EVERYBODY,
                List.of(),
                new Service.Booking(Service.Booking.How.PHONE, null),
                null,
                false)),
        sites);
  }

  private static Organisation organisation() {
    return new Organisation(
        "kommune",
        LocalText.danish("Kommunen"),
        Organisation.Kind.MUNICIPALITY,
        "0990",
        null,
        null,
        null,
        null);
  }

  static Site clinic(
      String id, Position where, @Nullable LocalDate until, List<Site.Closure> closures) {
    return new Site(
        id,
        LocalText.danish(id),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(
            new SiteLocation(
                null,
                until,
                "Vejen 1",
                null,
                "0990",
                where,
                List.of(Entrance.of("dør", LocalText.danish("Døren"), where)),
                List.of())),
        List.of(),
        null,
        closures,
        List.of(Site.ServiceAtSite.of(SERVICE, "")),
        Site.Entry.UNKEPT);
  }

  @Override
  public RegistrySnapshot snapshot() {
    return snapshot;
  }

  @Override
  public Flux<RegistrySnapshot> changes() {
    return Flux.just(snapshot).concatWith(Flux.never());
  }

  @Override
  public Mono<RegistrySnapshot> catchUp() {
    return Mono.just(snapshot);
  }

  @Override
  public Mono<RegistrySnapshot> loadIfEmpty(Path registryJson) {
    return Mono.just(snapshot);
  }
}
