package dk.naersund.search.internal;

import dk.naersund.hours.OpeningStatus;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestAnswer.PassedOver;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Reason;
import dk.naersund.search.internal.CrowDoors.ByCrow;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the places that are nearer than the last result and not among them, and says why. */
final class PassedOverPlaces {
  /** How many are shown at most. */
  static final int MOST = 5;

  private static final Comparator<PassedOver> NEAREST_FIRST =
      Comparator.comparingDouble(PassedOver::metres).thenComparing(one -> one.site().id());

  private final Prepared prepared;
  private final World world;
  private final NearestQuery query;
  private final Judge judge;
  private final Reasons reasons;
  private final Arrivals arrivals;
  private final Travel travel;
  private final FreeSlots slots;

  PassedOverPlaces(
      Prepared prepared,
      NearestQuery query,
      Judge judge,
      Reasons reasons,
      Arrivals arrivals,
      Travel travel,
      FreeSlots slots) {
    this.slots = slots;
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
    long lastMillis = shown.isEmpty() ? Long.MAX_VALUE : 0;
    double lastMetres = shown.isEmpty() ? Double.MAX_VALUE : 0;
    for (Candidate candidate : shown) {
      known.add(candidate.offer().site().id());
      lastMillis = Math.max(lastMillis, candidate.reached().millis());
      lastMetres =
          Math.max(lastMetres, query.from().metresTo(candidate.door().entrance().position()));
    }
    List<PassedOver> found = reached(nearest.fromStart(), lastMillis, known);
    for (Reached reached : nearest.given()) {
      known.add(world.offers().door(reached.placement()).site().id());
    }
    found.addAll(notReached(lastMetres, known));
    if (found.size() > 1) {
      found.sort(NEAREST_FIRST);
    }
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
    found.sort(ByTime.NEAREST_FIRST);
    List<PassedOver> first = new ArrayList<>(2 * MOST);
    for (ByTime one : found.size() > MOST ? found.subList(0, MOST) : found) {
      first.add(passedOver(one.door, one.reached));
    }
    return first;
  }

  /** A door and how it is reached. */
  private record ByTime(Door door, Reached reached) {
    private static final Comparator<ByTime> NEAREST_FIRST =
        Comparator.comparingLong((ByTime one) -> one.reached.millis())
            .thenComparing(one -> one.door.site().id());
  }

  private PassedOver passedOver(Door door, Reached reached) {
    return new PassedOver(
        door.site(), reached.metres(), (reached.millis() + 500) / 1000, whyNot(door, reached));
  }

  private List<Reason> whyNot(Door door, Reached reached) {
    List<Offer> offers = judge.offers(door);
    List<Reason> why = new ArrayList<>(1);
    for (Offer offer : offers) {
      judge.objections(offer, door.entrance(), reasons).forEach(one -> addOnce(why, one));
    }
    if (!why.isEmpty()) {
      return why;
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
    for (Offer offer : offers) {
      if (slots.isTold(offer)) {
        addOnce(why, reasons.times(slots.first(offer, door, mode, arrival)));
        continue;
      }
      OpeningStatus open = offer.hours().at(arrival);
      addOnce(
          why,
          switch (open.state()) {
            case CLOSED ->
                reasons.closed(arrivals.nextOpen(offer, arrival).orElse(null), open.reason());
            case UNKNOWN -> reasons.of("ring-first");
            case BY_APPOINTMENT -> reasons.of("by-appointment");
            case OPEN -> reasons.laterThanResults();
          });
    }
    return why;
  }

  private static void addOnce(List<Reason> reasons, Reason reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  /** Places that lie nearer by the crow and have no door or no known way for this person. */
  private List<PassedOver> notReached(double lastMetres, Set<String> known) {
    CrowDoors doors = prepared.crowDoors(query.kind());
    List<ByCrow> nearest =
        doors.nearest(MOST, lastMetres, query.from(), doors.numbers(known), judge::hasOffers);
    if (nearest.isEmpty()) {
      return List.of();
    }
    Set<String> reached = reachedSites(nearest);
    List<PassedOver> found = new ArrayList<>(nearest.size());
    for (ByCrow one : nearest) {
      if (!reached.contains(one.door().site().id())) {
        found.add(
            new PassedOver(one.door().site(), one.metres(), null, List.of(noWay(one.door()))));
      }
    }
    return found;
  }

  /** The sites of which at least one door has a known way, in one search. */
  private Set<String> reachedSites(List<ByCrow> nearest) {
    Mode mode = query.modes().getFirst();
    List<Door> doors = new ArrayList<>();
    for (ByCrow one : nearest) {
      for (Door door : prepared.doorsOfSite(one.door())) {
        if (judge.hasOffers(door)) {
          doors.add(door);
        }
      }
    }
    int[] numbers = new int[doors.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = doors.get(i).number();
    }
    Set<String> sites = new HashSet<>();
    @Nullable Reached[] reached = travel.reach(mode, Direction.TO_PLACE, numbers);
    for (int i = 0; i < numbers.length; i++) {
      if (reached[i] != null) {
        sites.add(doors.get(i).site().id());
      }
    }
    return sites;
  }

  private Reason noWay(Door door) {
    Mode mode = query.modes().getFirst();
    boolean steps =
        door.location().entrances().stream()
            .allMatch(entrance -> entrance.stepFree() == dk.naersund.registry.Answer.NO);
    if (mode == Mode.WALK && travel.streetProfile(mode).needsStepFree() && steps) {
      return reasons.stepsAtDoor();
    }
    double metres = prepared.metresToStreet(door, travel.streetProfile(mode).id());
    return metres > StreetNetwork.MOST_METRES_TO_DOOR
        ? reasons.doorOffStreet(metres)
        : reasons.noKnownWay(travel.streetProfile(mode));
  }
}
