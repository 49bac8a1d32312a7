package dk.naersund.search.internal;

import dk.naersund.geo.Position;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Site;
import dk.naersund.search.Journeys;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.search.Reason;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.streets.Way;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the quickest door of a site for this person, and the way to it in words. */
@Component
class JourneySearch implements Journeys {
  private final PreparedWorlds worlds;
  private final Texts texts;

  JourneySearch(PreparedWorlds worlds, Texts texts) {
    this.worlds = worlds;
    this.texts = texts;
  }

  @Override
  public JourneyAnswer find(JourneyQuery query) {
    Prepared prepared = worlds.current();
    World world = prepared.world();
    Site site =
        world
            .registry()
            .findSite(query.site())
            .orElseThrow(() -> new UnknownInQuery("site", List.of()));
    Profile person = Profiles.getForPerson(world, query.profile());
    Arrivals arrivals = new Arrivals(world.region().zone(), query.at(), query.by());
    Reasons reasons = new Reasons(texts, world, query.at());
    Travel travel = new Travel(prepared, asNearest(query), person, arrivals, texts);
    Snapped origin = travel.origin(query.mode());
    Profile street = travel.streetProfile(query.mode());
    if (origin == null) {
      return none(reasons.noStreetNear(street));
    }
    LocalDate day = LocalDate.ofInstant(query.at(), world.region().zone());
    Door door = door(world, site, day, query, travel);
    if (door == null) {
      return none(reasons.noKnownWay(street));
    }
    return answer(world.streets(), origin, door, query, arrivals, travel, reasons, person);
  }

  private static JourneyAnswer answer(
      StreetNetwork streets,
      Snapped origin,
      Door door,
      JourneyQuery query,
      Arrivals arrivals,
      Travel travel,
      Reasons reasons,
      Profile person) {
    Position stop = door.parking() == null ? door.entrance().position() : door.parking().position();
    Optional<Way> fastest = streets.fastest(origin, stop, Direction.TO_PLACE);
    if (fastest.isEmpty()) {
      return none(reasons.noKnownWay(travel.streetProfile(query.mode())));
    }
    Optional<Way> onFoot =
        door.parking() == null
            ? Optional.empty()
            : streets
                .snap(stop, person.id())
                .flatMap(
                    start ->
                        streets.fastest(start, door.entrance().position(), Direction.TO_PLACE));
    Optional<Way> safest =
        fastest.get().doubt().unknownMetres() < 1
            ? Optional.empty()
            : streets
                .safestKnown(origin, stop, Direction.TO_PLACE)
                .filter(
                    way -> way.doubt().unknownMetres() + 1 < fastest.get().doubt().unknownMetres());
    long millis = fastest.get().millis() + onFoot.map(Way::millis).orElse(0L);
    return new JourneyAnswer(
        door,
        fastest,
        onFoot,
        safest,
        streets.fastest(origin, stop, Direction.FROM_PLACE),
        arrivals.departure(millis),
        arrivals.arrival(millis),
        null);
  }

  /** The door of the site that is reached first on the day; null when none is. */
  private static @Nullable Door door(
      World world, Site site, LocalDate day, JourneyQuery query, Travel travel) {
    List<Door> doors =
        world.offers().doors(site.id()).stream()
            .filter(door -> door.location().holdsOn(day))
            .filter(door -> travel.canStop(query.mode(), door))
            .toList();
    @Nullable Reached[] there =
        travel.reach(
            query.mode(), Direction.TO_PLACE, doors.stream().mapToInt(Door::number).toArray());
    Door first = null;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < there.length; i++) {
      Reached reached = there[i];
      if (reached != null) {
        long millis = reached.millis() + travel.fromParking(query.mode(), doors.get(i));
        if (millis < least) {
          first = doors.get(i);
          least = millis;
        }
      }
    }
    return first;
  }

  private static NearestQuery asNearest(JourneyQuery query) {
    return new NearestQuery(
        "",
        query.from(),
        List.of(query.mode()),
        query.profile(),
        query.at(),
        query.by(),
        Set.<AccessFeature>of(),
        1,
        null,
        Person.UNKNOWN);
  }

  private static JourneyAnswer none(Reason why) {
    return new JourneyAnswer(
        null,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        null,
        null,
        why);
  }
}
