package dk.naersund.coverage;

import dk.naersund.address.Address;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.text.LocalText;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random registries on a real map: few places, many dates. */
final class RandomPlaces {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final String VACCINATION = "vaccination";
  static final String CLINIC = "sygeplejeklinik";
  private static final List<Season> SEASONS =
      List.of(
          new Season(
              "s25",
              name("25"),
              LocalDate.of(2025, 10, 1),
              LocalDate.of(2025, 12, 19),
              List.of(),
              List.of("o")),
          new Season(
              "s26",
              name("26"),
              LocalDate.of(2026, 10, 1),
              LocalDate.of(2026, 12, 18),
              List.of(),
              List.of("o")));

  private final Random random;
  private final World map;
  private final List<Position> homes;

  RandomPlaces(Random random, World map) {
    this.random = random;
    this.map = map;
    homes = map.addresses().all(Address.Kind.ADDRESS).map(Address::position).toList();
  }

  List<Position> homes() {
    return homes;
  }

  RegistrySnapshot registry(int most) {
    List<Site> sites = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      sites.add(site("site-" + i));
    }
    return registry(sites);
  }

  /** One site removed, changed or added. */
  RegistrySnapshot edited(RegistrySnapshot registry) {
    List<Site> sites = new ArrayList<>(registry.sites());
    if (sites.isEmpty() || random.nextInt(4) == 0) {
      sites.add(site("site-new"));
    } else if (random.nextBoolean()) {
      sites.remove(random.nextInt(sites.size()));
    } else {
      int which = random.nextInt(sites.size());
      sites.set(which, site(sites.get(which).id()));
    }
    return registry(sites);
  }

  private static RegistrySnapshot registry(List<Site> sites) {
    return RegistrySnapshot.of(
        List.of(
            new Organisation(
                "o", name("o"), Organisation.Kind.REGION, null, null, null, null, null)),
        List.of(kind(VACCINATION), kind(CLINIC)),
        SEASONS,
        List.of(
            service("flu-25", VACCINATION, "s25", List.of()),
            service("flu-26", VACCINATION, "s26", List.of()),
            service("clinic", CLINIC, null, List.of()),
            service("clinic-0991", CLINIC, null, List.of("0991"))),
        sites);
  }

  private static ServiceKind kind(String id) {
    return new ServiceKind(id, name(id), null, ServiceKind.Sector.OTHER, List.of(), null);
  }

  private static Service service(
      String id, String kind, @Nullable String season, List<String> residence) {
    return new Service(
        id,
        kind,
        "o",
        name(id),
        new Service.Audience(null, null, residence, Answer.NO, null),
        List.of(),
        new Service.Booking(Service.Booking.How.UNKNOWN, null),
        season,
        false);
  }

  private Site site(String id) {
    List<SiteLocation> locations = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      LocalDate moves = TODAY.plusDays(random.nextInt(60) - 20);
      locations.add(location(null, moves));
      locations.add(location(moves.plusDays(1 + random.nextInt(4)), null));
    } else {
      locations.add(location(null, null));
    }
    List<Site.Closure> closures = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      LocalDate from = TODAY.plusDays(random.nextInt(40) - 15);
      LocalDate to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(12));
      closures.add(new Site.Closure(from, to, name("lukket")));
    }
    List<Site.ServiceAtSite> services = new ArrayList<>();
    for (String service : List.of("flu-25", "flu-26", "clinic", "clinic-0991")) {
      if (random.nextInt(5) < 2) {
        services.add(at(service));
      }
    }
    return new Site(
        id,
        name(id),
        List.of(),
        List.of(),
        null,
        null,
        null,
        locations,
        List.of(),
        null,
        closures,
        services,
        Site.Entry.UNKEPT);
  }

  private Site.ServiceAtSite at(String service) {
    LocalDate from = random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(50) - 25);
    LocalDate to =
        random.nextBoolean() ? null : (from == null ? TODAY : from).plusDays(random.nextInt(40));
    List<HoursException> exceptions = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      LocalDate off = TODAY.plusDays(random.nextInt(30) - 5);
      exceptions.add(
          new HoursException(
              off,
              off.plusDays(random.nextInt(12)),
              random.nextBoolean() ? "off" : "10:00-12:00",
              null));
    }
    String hours = random.nextInt(3) == 0 ? "" : "Mo-Fr 08:00-16:00";
    return new Site.ServiceAtSite(service, from, to, null, hours, exceptions, null, false, null);
  }

  private SiteLocation location(@Nullable LocalDate from, @Nullable LocalDate to) {
    Position at = homes.get(random.nextInt(homes.size()));
    Answer stepFree = Answer.values()[random.nextInt(Answer.values().length)];
    Entrance door =
        new Entrance(
            "d",
            name("dør"),
            at,
            List.of(
                new AccessFact(AccessFeature.STEP_FREE_ENTRANCE, stepFree, null, "t", TODAY, null)),
            null,
            null,
            null);
    List<SiteLocation.Parking> parking = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      SiteLocation.Parking.Kind kind = SiteLocation.Parking.Kind.values()[random.nextInt(3)];
      parking.add(new SiteLocation.Parking(kind, homes.get(random.nextInt(homes.size())), null));
    }
    return new SiteLocation(
        from,
        to,
        "et sted",
        null,
        map.areas().find(Area.Kind.MUNICIPALITY, at).map(Area::id).orElse("0999"),
        at,
        List.of(door),
        parking);
  }

  private static LocalText name(String text) {
    return LocalText.danish(text);
  }
}
