package dk.naersund.world.internal;

import dk.naersund.geo.Position;
import dk.naersund.hours.HoursException;
import dk.naersund.registry.AccessFact;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.Organisation;
import dk.naersund.registry.Phone;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Season;
import dk.naersund.registry.Service;
import dk.naersund.registry.ServiceKind;
import dk.naersund.registry.Site;
import dk.naersund.registry.SiteLocation;
import dk.naersund.registry.SiteLocation.Parking;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes a registry at random, in everything that a world makes something of. */
final class RandomChanges {
  private static final List<String> HOURS =
      List.of("", "24/7", "Mo-Fr 08:00-16:00; PH off", "Tu 13:00-15:00", "off");

  private final Random random;
  private final LocalDate today;
  private final List<Position> positions = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<ServiceKind> kinds = new ArrayList<>();
  private final List<Season> seasons = new ArrayList<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private int made;

  RandomChanges(RegistrySnapshot start, LocalDate today, Random random) {
    this.random = random;
    this.today = today;
    take(start);
    sites.forEach(site -> site.locations().forEach(at -> positions.add(at.position())));
  }

  /** Goes on from another registry, as after an undo. */
  void take(RegistrySnapshot start) {
    organisations.clear();
    organisations.addAll(start.organisations());
    kinds.clear();
    kinds.addAll(start.serviceKinds());
    seasons.clear();
    seasons.addAll(start.seasons());
    services.clear();
    services.addAll(start.services());
    sites.clear();
    sites.addAll(start.sites());
  }

  /** The registry after so many more changes. */
  RegistrySnapshot next(int changes) {
    for (int i = 0; i < changes; i++) {
      change();
    }
    return RegistrySnapshot.of(organisations, kinds, seasons, services, sites);
  }

  private void change() {
    int what = random.nextInt(100);
    if (what < 3) {
      replace(organisations, one -> Copies.of(one, phone()));
    } else if (what < 6) {
      replace(
          seasons,
          one ->
              new Season(one.id(), one.name(), day(-40), day(40), List.of(), one.participants()));
    } else if (what < 14) {
      replace(services, this::service);
    } else if (what < 15) {
      replace(kinds, one -> Copies.of(one, List.of("ord " + random.nextInt(9))));
    } else if (what < 22 && sites.size() > 30) {
      sites.remove(random.nextInt(sites.size()));
    } else if (what < 30 && sites.size() < 90) {
      sites.add(Copies.of(pick(sites), "nyt-sted-" + made++));
    } else {
      replace(sites, this::site);
    }
  }

  private <T> void replace(List<T> all, java.util.function.UnaryOperator<T> change) {
    int which = random.nextInt(all.size());
    all.set(which, change.apply(all.get(which)));
  }

  private Service service(Service old) {
    return Copies.of(
        old,
        random.nextInt(4) == 0 ? pick(kinds).id() : old.kind(),
        random.nextInt(4) == 0 ? pick(organisations).id() : old.organisation(),
        maybe(() -> pick(seasons).id()),
        maybe(() -> random.nextInt(90)));
  }

  private Site site(Site old) {
    List<SiteLocation> locations =
        random.nextInt(3) > 0
            ? old.locations()
            : random.nextBoolean() ? moving() : List.of(stays(old));
    List<Site.Closure> closures =
        random.nextInt(4) > 0
            ? old.closures()
            : random.nextBoolean()
                ? List.of()
                : List.of(new Site.Closure(day(-3), maybe(() -> day(3)), LocalText.danish("syg")));
    List<Site.ServiceAtSite> offers = random.nextInt(3) > 0 ? old.services() : offers(locations);
    return Copies.of(old, locations, maybe(this::phone), closures, offers);
  }

  private SiteLocation stays(Site old) {
    SiteLocation at = pick(old.locations());
    return location(null, null, at.position());
  }

  private List<SiteLocation> moving() {
    int days = random.nextInt(8) - 3;
    return List.of(
        location(null, today.plusDays(days), position()),
        location(today.plusDays(days + 1), maybe(() -> day(40)), position()));
  }

  private SiteLocation location(
      @Nullable LocalDate from, @Nullable LocalDate to, Position position) {
    List<Entrance> doors = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      doors.add(
          new Entrance(
              "dør-" + i,
              LocalText.danish("dør " + i),
              near(position),
              access(),
              null,
              null,
              null));
    }
    List<Parking> parking = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      parking.add(new Parking(Parking.Kind.PUBLIC, near(position), null));
    }
    return Copies.of(from, to, position, doors, parking);
  }

  private List<AccessFact> access() {
    Answer answer = Answer.values()[random.nextInt(3)];
    return List.of(
        new AccessFact(
            AccessFeature.STEP_FREE_ENTRANCE, answer, null, "besigtigelse", today, null));
  }

  private List<Site.ServiceAtSite> offers(List<SiteLocation> locations) {
    List<Site.ServiceAtSite> offers = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      String service = pick(services).id();
      if (offers.stream().noneMatch(other -> other.service().equals(service))) {
        offers.add(
            new Site.ServiceAtSite(
                service,
                maybe(() -> day(-10)),
                maybe(() -> day(10)),
                maybe(() -> pick(pick(locations).entrances()).id()),
                pick(HOURS),
                random.nextInt(4) > 0
                    ? List.of()
                    : List.of(new HoursException(today, today, "10:00-12:00", null)),
                maybe(this::phone),
                false,
                null));
      }
    }
    return offers;
  }

  /** Often where another place is or was: houses with several sites make ties. */
  private Position position() {
    return random.nextInt(3) == 0 ? pick(positions) : near(pick(positions));
  }

  private Position near(Position position) {
    return random.nextInt(3) == 0
        ? position
        : new Position(
            position.lat() + 0.001 * random.nextGaussian(),
            position.lon() + 0.002 * random.nextGaussian());
  }

  private LocalDate day(int around) {
    return today.plusDays(around + random.nextInt(5));
  }

  private Phone phone() {
    return new Phone("+45 99 95 12 %02d".formatted(random.nextInt(100)), null);
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
