package dk.naersund.search.internal;

import dk.naersund.registry.Site;
import dk.naersund.search.Reason;
import dk.naersund.search.TransitJourneys;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.transit.NoTransit;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.transit.TransitWords;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the door of a site that is reached first by public transport, the ways there, and home. */
@Component
class TransitJourneySearch implements TransitJourneys {
  /** Who waits longer than this for the way home is told before they go. */
  private static final Duration LONG_WAIT = Duration.ofMinutes(90);

  private final Worlds worlds;
  private final Texts texts;

  TransitJourneySearch(Worlds worlds, Texts texts) {
    this.worlds = worlds;
    this.texts = texts;
  }

  /** A door and the walks from the stops near it. */
  private record Reachable(Door door, StopLegs egress) {}

  @Override
  public Answer find(Query query) {
    World world = worlds.current();
    Site site =
        world
            .registry()
            .findSite(query.site())
            .orElseThrow(() -> new UnknownInQuery("site", List.of()));
    checkService(query, world);
    Profile person = Profiles.getForPerson(world, query.profile());
    PublicTransport transport = world.transport();
    if (transport == null) {
      return none(reason("no-timetable", "transit.none.no-timetable"));
    }
    Snapped origin = world.streets().snap(query.from(), person.id()).orElse(null);
    if (origin == null) {
      return none(new Reasons(texts, world, query.at()).noStreetNear(person));
    }
    try (TransitSearch search = transport.timetable().search()) {
      return answer(query, world, transport, site, origin, search);
    }
  }

  private static void checkService(Query query, World world) {
    List<String> kinds =
        world.offers().doors(query.site()).stream()
            .flatMap(door -> door.offers().stream())
            .map(offer -> offer.kind().id())
            .distinct()
            .sorted()
            .toList();
    if (query.service() != null && !kinds.contains(query.service())) {
      throw new UnknownInQuery("service", kinds);
    }
  }

  private Answer answer(
      Query query,
      World world,
      PublicTransport transport,
      Site site,
      Snapped origin,
      TransitSearch search) {
    TransitWords words = new TransitWords(texts, world.region().zone(), query.at());
    StopWalks walks = transport.walks(query.profile());
    StopLegs access = walks.near(origin, Direction.TO_PLACE);
    List<Reachable> doors = doors(query, world, transport, site);
    Reachable best = best(doors, search, walks, access, query);
    if (best == null) {
      StopLegs egress = doors.isEmpty() ? new StopLegs() : doors.getFirst().egress();
      return none(why(query, transport, search, walks, access, egress, words));
    }
    Door door = best.door();
    TransitTeller outward =
        new TransitTeller(
            world.streets(),
            walks.walker(),
            words,
            query.from(),
            door.entrance().position(),
            false);
    TransitTrip there =
        new TransitTrip(
            transport.timetable(),
            search,
            walks,
            access,
            best.egress(),
            walk(world, origin, Direction.TO_PLACE, door),
            outward);
    Instant by = query.by();
    List<Told> ways = by == null ? there.from(query.at()) : there.by(by, query.at());
    if (ways.isEmpty()) {
      return none(reason("no-connection", "transit.none.no-connection"));
    }
    return home(query, world, transport, search, walks, origin, door, ways, words);
  }

  private static @Nullable Reached walk(
      World world, Snapped origin, Direction direction, Door door) {
    return world.offers().reach().reach(origin, direction, new int[] {door.number()}).stream()
        .findFirst()
        .orElse(null);
  }

  private Answer home(
      Query query,
      World world,
      PublicTransport transport,
      TransitSearch search,
      StopWalks walks,
      Snapped origin,
      Door door,
      List<Told> there,
      TransitWords words) {
    TransitTeller teller =
        new TransitTeller(
            world.streets(), walks.walker(), words, door.entrance().position(), query.from(), true);
    StopLegs access =
        world
            .offers()
            .reach()
            .door(door.number(), query.profile())
            .map(at -> walks.near(at, Direction.TO_PLACE))
            .orElseGet(StopLegs::new);
    StopLegs egress = walks.near(origin, Direction.FROM_PLACE);
    TransitTrip back =
        new TransitTrip(
            transport.timetable(),
            search,
            walks,
            access,
            egress,
            walk(world, origin, Direction.FROM_PLACE, door),
            teller);
    Instant arrive = there.getFirst().journey().arrives();
    Instant served = served(query, world, door, arrive);
    Instant free = served.plus(query.visit());
    Optional<Told> last = back.last(free);
    List<Told> home = back.from(free);
    List<Reason> warnings = new ArrayList<>();
    if (!TransitTrip.isRiding(there.getFirst().journey())) {
      warnings.add(reason("transit-no-faster", "search.reason.transit-no-faster"));
    }
    LocalDate today = LocalDate.ofInstant(query.at(), world.region().zone());
    if (!isOn(today, there.getFirst(), world)) {
      warnings.add(new Reason("not-today", words.notToday(there.getFirst().journey())));
    }
    if (served.isAfter(arrive) && query.by() == null) {
      warnings.add(new Reason("home-after-opening", words.homeAfterOpening(served, query.visit())));
    }
    warnings.addAll(ofHome(home, last, free, words));
    if (Stream.concat(there.stream(), home.stream())
        .anyMatch(told -> TransitTrip.isRiding(told.journey()))) {
      warnings.add(reason("fare-unknown", "search.reason.fare-unknown"));
    }
    return new Answer(door, there, home, last, warnings, null);
  }

  /** When the person is served: once they are there and something that they come for is open. */
  private static Instant served(Query query, World world, Door door, Instant arrive) {
    Instant by = query.by();
    Instant there = by == null ? arrive : by;
    if (query.atTime()) {
      return there;
    }
    List<Offer> offers = door.offers().stream().filter(offer -> isFor(query, offer)).toList();
    return new Arrivals(world.region().zone(), query.at(), by)
        .served(offers, door, there)
        .filter(served -> served.isAfter(there))
        .orElse(there);
  }

  private static boolean isFor(Query query, Offer offer) {
    return query.service() == null || query.service().equals(offer.kind().id());
  }

  /** What one must know about the way home; nothing for who walks it sooner. */
  private List<Reason> ofHome(
      List<Told> home, Optional<Told> last, Instant free, TransitWords words) {
    List<Reason> warnings = new ArrayList<>();
    if (!home.isEmpty() && !TransitTrip.isRiding(home.getFirst().journey())) {
      return warnings;
    }
    last.ifPresentOrElse(
        told -> warnings.add(new Reason("last-way-home", words.lastHome(told.journey()))),
        () -> warnings.add(reason("no-way-home", "transit.home.none")));
    if (!home.isEmpty()
        && (last.isEmpty() || home.getFirst().journey().departs().isAfter(free.plus(LONG_WAIT)))) {
      warnings.add(new Reason("long-wait-home", words.longWaitHome(home.getFirst().journey())));
    }
    return warnings;
  }

  private static boolean isOn(LocalDate day, Told told, World world) {
    return LocalDate.ofInstant(told.journey().departs(), world.region().zone()).equals(day);
  }

  private static List<Reachable> doors(
      Query query, World world, PublicTransport transport, Site site) {
    LocalDate day = LocalDate.ofInstant(query.at(), world.region().zone());
    return world.offers().doors(site.id()).stream()
        .filter(door -> door.parking() == null && door.location().holdsOn(day))
        .filter(door -> door.offers().stream().anyMatch(offer -> isFor(query, offer)))
        .map(
            door ->
                new Reachable(
                    door, transport.doors(query.profile()).legs(door.number(), new StopLegs())))
        .toList();
  }

  /** The door that is reached first; null when none is. */
  private static @Nullable Reachable best(
      List<Reachable> doors, TransitSearch search, StopWalks walks, StopLegs access, Query query) {
    TransitQuery asked = TransitQuery.at(query.at());
    TransitTimes times = search.from(walks, asked, access);
    Reachable best = null;
    Instant earliest = Instant.MAX;
    for (Reachable door : doors) {
      int leg = times.best(door.egress(), asked.mostRides());
      if (leg >= 0) {
        Instant there = TransitTrip.arrival(times, door.egress(), leg);
        if (there.isBefore(earliest)) {
          earliest = there;
          best = door;
        }
      }
    }
    return best;
  }

  private static Reason why(
      Query query,
      PublicTransport transport,
      TransitSearch search,
      StopWalks walks,
      StopLegs access,
      StopLegs egress,
      TransitWords words) {
    NoTransit why = search.why(walks, TransitQuery.at(query.at()), access, egress);
    return new Reason(TransitWords.code(why), words.none(why, transport.timetable()));
  }

  private Reason reason(String code, String key) {
    return new Reason(code, texts.all(key));
  }

  private static Answer none(Reason why) {
    return new Answer(null, List.of(), List.of(), Optional.empty(), List.of(), why);
  }
}
