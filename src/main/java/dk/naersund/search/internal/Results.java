package dk.naersund.search.internal;

import dk.naersund.availability.FirstFree;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.AccessFeature;
import dk.naersund.registry.Answer;
import dk.naersund.registry.Entrance;
import dk.naersund.registry.SiteLocation;
import dk.naersund.search.Mode;
import dk.naersund.search.NearestAnswer.Result;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.Reason;
import dk.naersund.search.TravelOption;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the best candidates into results: ways there and home by every mode, access, reasons. */
final class Results {
  /** A change of a place is worth a word when it is this near. */
  private static final int ANNOUNCE_DAYS = 30;

  private final Prepared prepared;
  private final World world;
  private final NearestQuery query;
  private final Profile profile;
  private final Reasons reasons;
  private final Travel travel;
  private final @Nullable Carried carried;
  private final FreeSlots slots;

  Results(
      Prepared prepared,
      NearestQuery query,
      Profile profile,
      Reasons reasons,
      Travel travel,
      @Nullable Carried carried,
      FreeSlots slots) {
    this.slots = slots;
    this.prepared = prepared;
    this.world = prepared.world();
    this.query = query;
    this.profile = profile;
    this.reasons = reasons;
    this.travel = travel;
    this.carried = carried;
  }

  /** The candidates as results, in their order. */
  List<Result> results(List<Candidate> candidates) {
    List<List<TravelOption>> options = new ArrayList<>(candidates.size());
    candidates.forEach(candidate -> options.add(new ArrayList<>(query.modes().size())));
    boolean byFirstMode = query.order() == NearestQuery.Order.FIRST_MODE;
    for (Mode mode : query.modes()) {
      if (carried != null && mode.isCarried()) {
        carried.addOptions(mode, candidates, options);
        continue;
      }
      @Nullable Trip[] trips =
          byFirstMode && mode == query.modes().getFirst()
              ? trips(candidates)
              : trips(mode, candidates);
      @Nullable Reached[] home = home(mode, trips);
      for (int i = 0; i < trips.length; i++) {
        Trip trip = trips[i];
        if (trip != null) {
          options
              .get(i)
              .add(travel.option(mode, trip.door, trip.there, home[i], candidates.get(i).start()));
        }
      }
    }
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      if (!byFirstMode) {
        decidingFirst(candidates.get(i), options.get(i));
      }
      if (!options.get(i).isEmpty()) {
        results.add(
            result(results.size() + 1, candidates.get(i), candidates.getFirst(), options.get(i)));
      }
    }
    return results;
  }

  /** Puts the way that the candidate was found by before the others. */
  private static void decidingFirst(Candidate candidate, List<TravelOption> options) {
    options.stream()
        .filter(option -> option.mode() == candidate.mode())
        .findFirst()
        .ifPresent(
            option -> {
              options.remove(option);
              options.addFirst(option);
            });
  }

  /** The door somebody goes to and their way there. */
  private record Trip(Door door, Reached there) {}

  /** By the first mode, which the candidates were found by. */
  private static @Nullable Trip[] trips(List<Candidate> candidates) {
    @Nullable Trip[] trips = new Trip[candidates.size()];
    for (int i = 0; i < trips.length; i++) {
      trips[i] = new Trip(candidates.get(i).door(), candidates.get(i).reached());
    }
    return trips;
  }

  /** By another mode; null where it leads to none of the doors. */
  private @Nullable Trip[] trips(Mode mode, List<Candidate> candidates) {
    List<Door> doors = new ArrayList<>();
    int[] ends = new int[candidates.size()];
    for (int i = 0; i < ends.length; i++) {
      addDoors(mode, candidates.get(i), doors);
      ends[i] = doors.size();
    }
    int[] numbers = doors.stream().mapToInt(Door::number).toArray();
    @Nullable Reached[] there = travel.reach(mode, Direction.TO_PLACE, numbers);
    @Nullable Trip[] trips = new Trip[ends.length];
    int at = 0;
    for (int i = 0; i < ends.length; i++) {
      long least = Long.MAX_VALUE;
      for (; at < ends[i]; at++) {
        Reached reached = there[at];
        if (reached != null) {
          long millis = reached.millis() + travel.fromParking(mode, doors.get(at));
          if (millis < least) {
            trips[i] = new Trip(doors.get(at), reached);
            least = millis;
          }
        }
      }
    }
    return trips;
  }

  /** Adds the doors that lead to the candidate's offer and at which this person may stop. */
  private void addDoors(Mode mode, Candidate candidate, List<Door> doors) {
    for (Door door : prepared.doorsOfSite(candidate.door())) {
      for (Offer offer : door.offers()) {
        if (offer == candidate.offer() && travel.canStop(mode, door)) {
          doors.add(door);
        }
      }
    }
  }

  /** The ways home of the trips, in one search; null where none is known. */
  private @Nullable Reached[] home(Mode mode, @Nullable Trip[] trips) {
    int[] numbers = new int[trips.length];
    int count = 0;
    for (Trip trip : trips) {
      if (trip != null) {
        numbers[count++] = trip.door.number();
      }
    }
    @Nullable Reached[] found =
        travel.reach(mode, Direction.FROM_PLACE, Arrays.copyOf(numbers, count));
    @Nullable Reached[] home = new Reached[trips.length];
    int at = 0;
    for (int i = 0; i < trips.length; i++) {
      home[i] = trips[i] == null ? null : found[at++];
    }
    return home;
  }

  private Result result(
      int rank, Candidate candidate, Candidate first, List<TravelOption> options) {
    Offer offer = candidate.offer();
    Entrance entrance = candidate.door().entrance();
    return new Result(
        rank,
        offer,
        entrance,
        candidate.moment(),
        options,
        candidate.open(),
        candidate.nextOpen(),
        AccessFacts.shown(profile, query.needs(), entrance, offer.site()),
        offer.phone(),
        reasons(rank, candidate, first),
        carried == null ? List.of() : carried.otherRides(candidate),
        slots.nextFree(candidate));
  }

  /** Why it stands there: the time, unless it comes after those that one reaches by oneself. */
  private Reason rank(int rank, Candidate candidate, Candidate first) {
    if (candidate.free() instanceof FirstFree.Counted counted) {
      return reasons.times(counted);
    }
    if (query.order() == NearestQuery.Order.REALISTIC) {
      if (candidate.mode() == Mode.CAR) {
        return reasons.of("by-car");
      }
      if (travel.isTooFar(candidate.mode(), candidate.reached())) {
        return reasons.of("too-far");
      }
      if (candidate.mode() == Mode.RIDE && rank > 1 && candidate.moment().isKnown()) {
        return reasons.byRide(candidate.moment());
      }
    }
    return reasons.rank(rank, candidate.moment(), first.moment());
  }

  private List<Reason> reasons(int rank, Candidate candidate, Candidate first) {
    List<Reason> found = new ArrayList<>();
    Offer offer = candidate.offer();
    found.add(rank(rank, candidate, first));
    if (candidate.free() != null && candidate.start() == null) {
      found.add(reasons.timesUnknown(candidate.free()));
    }
    Instant next = candidate.nextOpen();
    if (next != null) {
      found.add(reasons.wait(candidate.arrival(), next));
    } else if (candidate.open().state() == OpeningStatus.State.UNKNOWN
        && candidate.open().reason() != null) {
      found.add(new Reason("hours-note", candidate.open().reason()));
    }
    Entrance entrance = candidate.door().entrance();
    if (profile.needsStepFree()) {
      if (entrance.stepFree() == Answer.UNKNOWN) {
        found.add(reasons.stepsUnknown());
      } else if (candidate.offer().location().entrances().stream()
          .anyMatch(
              other ->
                  other.access(AccessFeature.STEP_FREE_ENTRANCE).answer() == Answer.NO
                      && !other.id().equals(entrance.id()))) {
        found.add(reasons.otherEntrance(entrance.name()));
      }
    }
    found.addAll(
        reasons.conditions(
            offer.service(),
            query.person().age() != null,
            query.person().referral() != Answer.UNKNOWN));
    found.addAll(changes(offer, candidate.moment().at()));
    if (found.size() > 1) {
      Set<String> said = new HashSet<>();
      found.removeIf(reason -> !said.add(reason.text().da()));
    }
    return found;
  }

  /** What changes soon: the place moves, or the offer ends. */
  private List<Reason> changes(Offer offer, Instant moment) {
    if (offer.location().to() == null && offer.to() == null) {
      return List.of();
    }
    LocalDate day = LocalDate.ofInstant(moment, world.region().zone());
    LocalDate soon = day.plusDays(ANNOUNCE_DAYS);
    LocalDate moves = offer.location().to();
    if (moves != null && !moves.isAfter(soon)) {
      LocalDate after = moves.plusDays(1);
      return offer
          .site()
          .locationOn(after)
          .map(SiteLocation::addressText)
          .map(address -> List.of(reasons.moves(after, address)))
          .orElseGet(() -> List.of(reasons.lastDay(moves)));
    }
    LocalDate last = offer.to();
    return last != null && !last.isAfter(soon) ? List.of(reasons.lastDay(last)) : List.of();
  }
}
