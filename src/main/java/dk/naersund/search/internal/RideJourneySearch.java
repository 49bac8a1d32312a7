package dk.naersund.search.internal;

import dk.naersund.geo.Area;
import dk.naersund.search.Mode;
import dk.naersund.search.Moment;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.RideJourneys;
import dk.naersund.search.TravelOption;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One site's rides as a search among many finds them. */
@Component
class RideJourneySearch implements RideJourneys {
  private final PreparedWorlds worlds;
  private final Texts texts;
  private final Clock clock;

  RideJourneySearch(PreparedWorlds worlds, Texts texts, Clock clock) {
    this.worlds = worlds;
    this.texts = texts;
    this.clock = clock;
  }

  /** What one comes for, and a door to it. */
  private record Goal(Offer offer, Door door) {}

  @Override
  public Answer find(Query query) {
    Prepared prepared = worlds.current();
    World world = prepared.world();
    if (world.registry().findSite(query.site()).isEmpty()) {
      throw new UnknownInQuery("site", List.of());
    }
    Profile person = Profiles.getForPerson(world, query.profile());
    LocalDate day = LocalDate.ofInstant(query.at(), world.region().zone());
    List<Goal> goals = goals(world, query, day);
    if (goals.isEmpty()) {
      return new Answer(null, List.of(), List.of());
    }
    NearestQuery asked = asNearest(query, goals.getFirst().offer().kind().id());
    Arrivals arrivals = new Arrivals(world.region().zone(), query.at(), query.by());
    Travel travel = new Travel(prepared, asked, person, arrivals, texts);
    RideTrips trips =
        new RideTrips(
            world,
            asked,
            person,
            world.areas().find(Area.Kind.MUNICIPALITY, query.from()).map(Area::id).orElse(null),
            travel,
            texts,
            clock.instant(),
            false);
    List<Goal> usable =
        goals.stream().filter(goal -> travel.canStop(Mode.RIDE, goal.door())).toList();
    if (usable.isEmpty()) {
      return new Answer(null, List.of(), List.of());
    }
    Candidate candidate = candidate(usable, trips, arrivals);
    List<TravelOption> options = new ArrayList<>();
    trips.addOptions(List.of(candidate), List.of(options));
    return new Answer(candidate.door(), options, trips.others(candidate));
  }

  private static List<Goal> goals(World world, Query query, LocalDate day) {
    List<Goal> goals = new ArrayList<>();
    for (Door door : world.offers().doors(query.site())) {
      for (Offer offer : door.offers()) {
        if (door.location().holdsOn(day)
            && (query.service() == null || query.service().equals(offer.kind().id()))) {
          goals.add(new Goal(offer, door));
        }
      }
    }
    return goals;
  }

  /** By the door that is reached first; where none is, by any, so that the rides say why. */
  private static Candidate candidate(List<Goal> goals, RideTrips trips, Arrivals arrivals) {
    Iterator<Reached> nearest = trips.nearest(goals.stream().map(Goal::door).distinct().toList());
    Reached reached =
        nearest.hasNext() ? nearest.next() : new Reached(goals.getFirst().door().number(), 0, 0, 0);
    Goal goal =
        goals.stream()
            .filter(one -> one.door().number() == reached.placement())
            .findFirst()
            .orElseThrow();
    Instant arrival = arrivals.arrival(reached.millis());
    return arrivals
        .judge(goal.offer(), goal.door(), reached, Mode.RIDE, reached.millis())
        .orElseGet(
            () ->
                new Candidate(
                    goal.offer(),
                    goal.door(),
                    reached,
                    Mode.RIDE,
                    arrival,
                    new Moment(Moment.Kind.UNKNOWN, arrival),
                    goal.offer().hours().at(arrival),
                    null,
                    null));
  }

  private static NearestQuery asNearest(Query query, String kind) {
    return new NearestQuery(
        kind,
        query.from(),
        List.of(Mode.RIDE),
        query.profile(),
        query.at(),
        query.by(),
        Set.of(),
        1,
        null,
        query.person(),
        query.rides(),
        NearestQuery.Order.REALISTIC);
  }
}
