package dk.naersund.search.internal;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the best candidates into results: ways there and home by every mode, access, reasons. */
final class Results {
  /** A change of a place is worth a word when it is this near. */
  private static final int ANNOUNCE_DAYS = 30;

  private final World world;
  private final NearestQuery query;
  private final Profile profile;
  private final Reasons reasons;
  private final Travel travel;

  Results(World world, NearestQuery query, Profile profile, Reasons reasons, Travel travel) {
    this.world = world;
    this.query = query;
    this.profile = profile;
    this.reasons = reasons;
    this.travel = travel;
  }

  /** The candidates as results, in their order. */
  List<Result> results(List<Candidate> candidates) {
    List<List<TravelOption>> options = new ArrayList<>();
    candidates.forEach(candidate -> options.add(new ArrayList<>()));
    for (Mode mode : query.modes()) {
      List<@Nullable Trip> trips =
          mode == query.modes().getFirst() ? trips(candidates) : trips(mode, candidates);
      Map<Integer, Reached> home = travel.reach(mode, Direction.FROM_PLACE, numbers(trips));
      for (int i = 0; i < candidates.size(); i++) {
        Trip trip = trips.get(i);
        if (trip != null) {
          options
              .get(i)
              .add(travel.option(mode, trip.door, trip.there, home.get(trip.door.number())));
        }
      }
    }
    List<Result> results = new ArrayList<>();
    for (Candidate candidate : candidates) {
      results.add(
          result(
              results.size() + 1, candidate, candidates.getFirst(), options.get(results.size())));
    }
    return results;
  }

  /** The door somebody goes to and their way there. */
  private record Trip(Door door, Reached there) {}

  /** By the first mode, which the candidates were found by. */
  private static List<@Nullable Trip> trips(List<Candidate> candidates) {
    List<@Nullable Trip> trips = new ArrayList<>();
    candidates.forEach(candidate -> trips.add(new Trip(candidate.door(), candidate.reached())));
    return trips;
  }

  /** By another mode; null where it leads to none of the doors. */
  private List<@Nullable Trip> trips(Mode mode, List<Candidate> candidates) {
    List<List<Door>> doors = new ArrayList<>();
    candidates.forEach(candidate -> doors.add(doors(mode, candidate)));
    int[] numbers =
        doors.stream().flatMap(List::stream).mapToInt(Door::number).distinct().toArray();
    Map<Integer, Reached> there = travel.reach(mode, Direction.TO_PLACE, numbers);
    List<@Nullable Trip> trips = new ArrayList<>();
    doors.forEach(behind -> trips.add(quickest(mode, behind, there)));
    return trips;
  }

  /** The doors that lead to the candidate's offer and at which this person may stop. */
  private List<Door> doors(Mode mode, Candidate candidate) {
    List<Door> doors = new ArrayList<>();
    for (Door door : world.offers().doors(candidate.offer().site().id())) {
      for (Offer offer : door.offers()) {
        if (offer == candidate.offer() && travel.canStop(mode, door)) {
          doors.add(door);
        }
      }
    }
    return doors;
  }

  private static int[] numbers(List<@Nullable Trip> trips) {
    return trips.stream()
        .filter(Objects::nonNull)
        .mapToInt(trip -> trip.door.number())
        .distinct()
        .toArray();
  }

  private @Nullable Trip quickest(Mode mode, List<Door> doors, Map<Integer, Reached> there) {
    Trip quickest = null;
    long least = Long.MAX_VALUE;
    for (Door door : doors) {
      Reached reached = there.get(door.number());
      if (reached != null && reached.millis() + travel.fromParking(mode, door) < least) {
        quickest = new Trip(door, reached);
        least = reached.millis() + travel.fromParking(mode, door);
      }
    }
    return quickest;
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
        reasons(rank, candidate, first));
  }

  private List<Reason> reasons(int rank, Candidate candidate, Candidate first) {
    List<Reason> found = new ArrayList<>();
    Offer offer = candidate.offer();
    found.add(reasons.rank(rank, candidate.moment(), first.moment()));
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
    Set<String> said = new HashSet<>();
    found.removeIf(reason -> !said.add(reason.text().da()));
    return found;
  }

  /** What changes soon: the place moves, or the offer ends. */
  private List<Reason> changes(Offer offer, Instant moment) {
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
