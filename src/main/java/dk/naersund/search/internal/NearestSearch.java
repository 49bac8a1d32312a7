package dk.naersund.search.internal;

import dk.naersund.availability.FreeTimes;
import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.geo.Area;
import dk.naersund.registry.ServiceKind;
import dk.naersund.search.Eligibility;
import dk.naersund.search.Mode;
import dk.naersund.search.Nearest;
import dk.naersund.search.NearestAnswer;
import dk.naersund.search.NearestAnswer.Origin;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Person;
import dk.naersund.search.Reason;
import dk.naersund.search.UnknownInQuery;
import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes places in order of travel time, judges each at its arrival, and stops when no later one can
 * be served earlier than the results so far.
 */
@Component
public final class NearestSearch implements Nearest {
  /** The most results of a short search; more of them take more ways home. */
  private static final int FEW = 10;

  /** The most offers that a short search can have to judge: a millisecond's work at worst. */
  private static final int NOT_MANY = 1000;

  /** Who asks about an earlier moment than this ago asks about the past. */
  private static final Duration JUST_GONE = Duration.ofHours(1);

  private final PreparedWorlds worlds;
  private final Texts texts;
  private final CarriedModes carriedModes;
  private final FreeTimes freeTimes;

  NearestSearch(
      PreparedWorlds worlds, Texts texts, CarriedModes carriedModes, FreeTimes freeTimes) {
    this.freeTimes = freeTimes;
    this.worlds = worlds;
    this.texts = texts;
    this.carriedModes = carriedModes;
  }

  /** A search of its own, beside the one of the program. */
  public static Nearest over(Worlds worlds, FreeTimes freeTimes, Texts texts, Clock clock) {
    return new NearestSearch(
        new PreparedWorlds(worlds), texts, new CarriedModes(clock, texts), freeTimes);
  }

  /**
   * One search on foot, which ends at the first few doors and in which no way is in doubt; and even
   * if none of the kind is open and it goes over all of them, they are not many.
   */
  @Override
  public boolean isShort(NearestQuery query) {
    Prepared known = worlds.current();
    return query.order() == NearestQuery.Order.FIRST_MODE
        && query.modes().equals(List.of(Mode.WALK))
        && query.profile().equals(Mode.WALK.id())
        && query.limit() <= FEW
        && known.world().offers().ofKind(query.kind()).size() <= NOT_MANY
        && known.isReady(query.kind(), query.by() == null ? query.at() : query.by());
  }

  @Override
  public NearestAnswer find(NearestQuery asked) {
    Prepared known = worlds.current();
    World world = known.world();
    ServiceKind kind =
        world
            .registry()
            .findServiceKind(asked.kind())
            .orElseThrow(
                () ->
                    new UnknownInQuery(
                        "service",
                        world.registry().serviceKinds().stream().map(ServiceKind::id).toList()));
    Profile profile = Profiles.getForPerson(world, asked.profile());
    LocalDate day =
        asked.asOf() != null
            ? asked.asOf()
            : LocalDate.ofInstant(asked.at(), world.region().zone());
    @Nullable String kommunekode =
        world.areas().find(Area.Kind.MUNICIPALITY, asked.from()).map(Area::id).orElse(null);
    @Nullable Eligibility eligibility = Ruling.of(world, kind.id(), day, asked.person());
    Person person = Ruling.completed(asked.person(), eligibility);
    NearestQuery query = asked.askedBy(person);
    @Nullable String home = person.kommunekode() != null ? person.kommunekode() : kommunekode;
    LocalDate lastDay = day.plusDays(Arrivals.HORIZON_DAYS);
    Judge judge = new Judge(kind.id(), person, home, query.needs(), day, lastDay, eligibility);
    Reasons reasons = new Reasons(texts, world, query.at(), eligibility);
    Arrivals arrivals = new Arrivals(world.region().zone(), query.at(), query.by());
    Travel travel = new Travel(known, query, profile, arrivals, texts);

    @Nullable Snapped origin = travel.origin(query.modes().getFirst());
    Origin from = new Origin(query.from(), kommunekode, origin == null ? null : origin.metres());
    if (origin == null) {
      return answer(
          world,
          query,
          kind,
          from,
          day,
          List.of(),
          List.of(),
          List.of(reasons.noStreetNear(travel.streetProfile(query.modes().getFirst()))),
          eligibility);
    }
    if (eligibility != null && eligibility.places() == Eligibility.Places.NONE) {
      return answer(
          world,
          query,
          kind,
          from,
          day,
          List.of(),
          List.of(),
          reasons.told(eligibility),
          eligibility);
    }
    int label = world.offers().label(kind.id());
    PlacementFilter filter =
        new PlacementFilter(
            label, day, lastDay, number -> judge.hasOffers(world.offers().door(number)));
    FreeTimesSnapshot free = freeTimes.current();
    ToldOffers told =
        arrivals.arrival(0).isBefore(free.takenAt().minus(JUST_GONE))
            ? ToldOffers.none(known.openTimes(kind.id()))
            : known.toldOffers(kind.id(), free);
    told.prepare(arrivals.arrival(0));
    try (Carried carried =
        carriedModes.forQuery(
            known, query, profile, kommunekode, travel, arrivals, !told.isEmpty())) {
      FreeSlots slots = new FreeSlots(free, told, arrivals, carried);
      Selection selection =
          new Selection(world, query, judge, arrivals, travel, slots, told.earliest(free));
      Mode first = query.modes().getFirst();
      Replay nearest;
      List<Candidate> candidates;
      if (query.order() == NearestQuery.Order.REALISTIC) {
        RealisticWays ways =
            new RealisticWays(query, profile, travel, carried, doors(world, kind, judge));
        nearest = new Replay(ways.all().iterator());
        candidates = ways.candidates(selection);
      } else {
        nearest =
            new Replay(
                carried != null && first.isCarried()
                    ? carried.nearest(first, doors(world, kind, judge))
                    : world.offers().reach().nearest(origin, Direction.TO_PLACE, filter));
        candidates = selection.best(new ByMode(nearest.fromStart(), first)).best();
      }
      List<NearestAnswer.Result> results =
          new Results(known, query, profile, reasons, travel, carried, slots).results(candidates);
      List<NearestAnswer.PassedOver> passedOver =
          new PassedOverPlaces(known, query, judge, reasons, arrivals, travel, slots)
              .find(nearest, candidates);
      List<Reason> notes = results.isEmpty() ? List.of(reasons.nothingUsable(kind)) : List.of();
      return answer(world, query, kind, from, day, results, passedOver, notes, eligibility);
    }
  }

  private static List<Door> doors(World world, ServiceKind kind, Judge judge) {
    return world.offers().doorsOf(kind.id()).stream().filter(judge::hasOffers).toList();
  }

  /** All by one mode. */
  private record ByMode(Iterator<Reached> nearest, Mode mode) implements Iterator<Selection.Way> {
    @Override
    public boolean hasNext() {
      return nearest.hasNext();
    }

    @Override
    public Selection.Way next() {
      return new Selection.Way(nearest.next(), mode);
    }
  }

  private static NearestAnswer answer(
      World world,
      NearestQuery query,
      ServiceKind kind,
      Origin from,
      LocalDate day,
      List<NearestAnswer.Result> results,
      List<NearestAnswer.PassedOver> passedOver,
      List<Reason> notes,
      @Nullable Eligibility eligibility) {
    return new NearestAnswer(
        from, kind, query.at(), day, world.versions(), results, passedOver, notes, eligibility);
  }
}
