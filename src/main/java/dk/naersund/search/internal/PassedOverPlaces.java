package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.search.NearestAnswer.PassedOver;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Reason;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the places that are nearer than the last result and not among them, and says why. */
final class PassedOverPlaces {
  /** How many are shown at most. */
  static final int MOST = 5;

  private final Prepared prepared;
  private final World world;
  private final NearestQuery query;
  private final Judge judge;
  private final Reasons reasons;
  private final Arrivals arrivals;
  private final Travel travel;

  PassedOverPlaces(
      Prepared prepared,
      NearestQuery query,
      Judge judge,
      Reasons reasons,
      Arrivals arrivals,
      Travel travel) {
    this.prepared = prepared;
    this.world = prepared.world();
    this.query = query;
    this.judge = judge;
    this.reasons = reasons;
    this.arrivals = arrivals;
    this.travel = travel;
  }

  /**
   * At most five, nearest first.
   *
   * @param nearest what a way is known to, nearest first, usable or not
   */
  List<PassedOver> find(Replay nearest, List<Candidate> shown) {
    Set<String> known = new HashSet<>();
    shown.forEach(candidate -> known.add(candidate.offer().site().id()));
    long lastMillis =
        shown.stream().mapToLong(c -> c.reached().millis()).max().orElse(Long.MAX_VALUE);
    double lastMetres =
        shown.stream()
            .mapToDouble(c -> query.from().metresTo(c.door().entrance().position()))
            .max()
            .orElse(Double.MAX_VALUE);
    List<PassedOver> found = reached(nearest.fromStart(), lastMillis, known);
    for (Reached reached : nearest.given()) {
      known.add(world.offers().door(reached.placement()).site().id());
    }
    found.addAll(notReached(lastMetres, known));
    found.sort(
        Comparator.comparingDouble(PassedOver::metres).thenComparing(one -> one.site().id()));
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  /** Places with a known way that a person may not use, or that serve them later. */
  private List<PassedOver> reached(Iterator<Reached> nearest, long lastMillis, Set<String> known) {
    List<ByTime> found = new ArrayList<>();
    while (nearest.hasNext()) {
      Reached reached = nearest.next();
      // Those in one house come together, in no order of ours.
      boolean enough = found.size() >= MOST && reached.millis() > found.getLast().reached.millis();
      if (enough || reached.millis() >= lastMillis) {
        break;
      }
      Door door = world.offers().door(reached.placement());
      if (known.add(door.site().id())) {
        found.add(new ByTime(door, reached));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparingLong((ByTime one) -> one.reached.millis())
                .thenComparing(one -> one.door.site().id()))
        .limit(MOST)
        .map(one -> passedOver(one.door, one.reached))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** A door and how it is reached. */
  private record ByTime(Door door, Reached reached) {}

  private PassedOver passedOver(Door door, Reached reached) {
    return new PassedOver(
        door.site(), reached.metres(), (reached.millis() + 500) / 1000, whyNot(door, reached));
  }

  private List<Reason> whyNot(Door door, Reached reached) {
    Set<Reason> why = new LinkedHashSet<>();
    for (Offer offer : judge.offers(door)) {
      why.addAll(judge.objections(offer, door.entrance(), reasons));
    }
    if (!why.isEmpty()) {
      return List.copyOf(why);
    }
    Mode mode = query.modes().getFirst();
    if (!travel.canStop(mode, door)) {
      return List.of(reasons.noKnownWay(travel.streetProfile(mode)));
    }
    Instant by = query.by();
    if (by != null && !arrivals.inTime(reached.millis())) {
      return List.of(reasons.tooFarBy(by));
    }
    Instant arrival = arrivals.arrival(reached.millis());
    for (Offer offer : judge.offers(door)) {
      switch (offer.hours().at(arrival).state()) {
        case CLOSED ->
            why.add(
                reasons.closed(
                    arrivals.nextOpen(offer, arrival).orElse(null),
                    offer.hours().at(arrival).reason()));
        case UNKNOWN -> why.add(reasons.of("ring-first"));
        case BY_APPOINTMENT -> why.add(reasons.of("by-appointment"));
        case OPEN -> why.add(reasons.laterThanResults());
      }
    }
    return List.copyOf(why);
  }

  /** Places that lie nearer by the crow and have no door or no known way for this person. */
  private List<PassedOver> notReached(double lastMetres, Set<String> known) {
    Map<String, ByCrow> nearestDoors = new LinkedHashMap<>();
    prepared
        .crowDoors(query.kind())
        .within(
            lastMetres,
            query.from(),
            door -> !known.contains(door.site().id()),
            (door, metres) ->
                nearestDoors.merge(
                    door.site().id(),
                    new ByCrow(door, metres),
                    (a, b) -> a.metres <= b.metres ? a : b));
    if (nearestDoors.isEmpty()) {
      return List.of();
    }
    List<ByCrow> nearest =
        nearestDoors.values().stream()
            .filter(one -> judge.hasOffers(one.door))
            .sorted(
                Comparator.comparingDouble(ByCrow::metres)
                    .thenComparing(one -> one.door.site().id()))
            .limit(MOST)
            .toList();
    Set<String> reached = reachedSites(nearest);
    return nearest.stream()
        .filter(one -> !reached.contains(one.door.site().id()))
        .map(one -> new PassedOver(one.door.site(), one.metres, null, List.of(noWay(one.door))))
        .toList();
  }

  /** A door and its distance in a straight line. */
  private record ByCrow(Door door, double metres) {}

  /** The sites of which at least one door has a known way, in one search. */
  private Set<String> reachedSites(List<ByCrow> doors) {
    if (doors.isEmpty()) {
      return Set.of();
    }
    int[] numbers =
        doors.stream()
            .flatMap(one -> world.offers().doors(one.door.site().id()).stream())
            .mapToInt(Door::number)
            .toArray();
    return travel.reach(query.modes().getFirst(), Direction.TO_PLACE, numbers).keySet().stream()
        .map(number -> world.offers().door(number).site().id())
        .collect(Collectors.toSet());
  }

  private Reason noWay(Door door) {
    Mode mode = query.modes().getFirst();
    boolean steps =
        door.location().entrances().stream()
            .allMatch(entrance -> entrance.stepFree() == dk.naersund.registry.Answer.NO);
    if (mode == Mode.WALK && travel.streetProfile(mode).needsStepFree() && steps) {
      return reasons.stepsAtDoor();
    }
    return world
        .streets()
        .snap(door.entrance().position(), travel.streetProfile(mode).id())
        .filter(street -> street.metres() > StreetNetwork.MOST_METRES_TO_DOOR)
        .map(street -> reasons.doorOffStreet(street.metres()))
        .orElseGet(() -> reasons.noKnownWay(travel.streetProfile(mode)));
  }
}
