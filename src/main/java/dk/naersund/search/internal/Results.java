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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the best candidates into results: ways there and home by every mode, access, reasons. */
final class Results {
  /** A change of a place is worth a word when it is this near. */
  private static final int ANNOUNCE_DAYS = 30;

  /** The ways to and from all doors of the shown places, by one mode: two searches. */
  private record Reaches(Map<Integer, Reached> there, Map<Integer, Reached> home) {}

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
    List<List<Door>> doors = candidates.stream().map(this::doors).toList();
    int[] numbers =
        doors.stream().flatMap(List::stream).mapToInt(Door::number).distinct().toArray();
    Map<Mode, Reaches> reaches = new EnumMap<>(Mode.class);
    for (Mode mode : query.modes()) {
      reaches.put(
          mode,
          new Reaches(
              travel.reach(mode, Direction.TO_PLACE, numbers),
              travel.reach(mode, Direction.FROM_PLACE, numbers)));
    }
    List<Result> results = new ArrayList<>();
    for (Candidate candidate : candidates) {
      results.add(
          result(
              results.size() + 1,
              candidate,
              candidates.getFirst(),
              options(candidate, doors.get(results.size()), reaches)));
    }
    return results;
  }

  /** The doors that lead to the candidate's offer. */
  private List<Door> doors(Candidate candidate) {
    return world.offers().doors(candidate.offer().site().id()).stream()
        .filter(door -> door.offers().stream().anyMatch(offer -> offer == candidate.offer()))
        .toList();
  }

  private List<TravelOption> options(
      Candidate candidate, List<Door> doors, Map<Mode, Reaches> reaches) {
    List<TravelOption> options = new ArrayList<>();
    for (Mode mode : query.modes()) {
      Reaches reach = reaches.getOrDefault(mode, new Reaches(Map.of(), Map.of()));
      boolean first = mode == query.modes().getFirst();
      @Nullable Door door = first ? candidate.door() : quickest(mode, doors, reach.there());
      @Nullable Reached there =
          first ? candidate.reached() : door == null ? null : reach.there().get(door.number());
      if (door != null && there != null) {
        options.add(travel.option(mode, door, there, reach.home().get(door.number())));
      }
    }
    return options;
  }

  private @Nullable Door quickest(Mode mode, List<Door> doors, Map<Integer, Reached> there) {
    return doors.stream()
        .filter(door -> there.containsKey(door.number()) && travel.canStop(mode, door))
        .min(
            Comparator.comparingLong(
                door -> {
                  Reached reached = there.get(door.number());
                  return reached == null
                      ? Long.MAX_VALUE
                      : reached.millis() + travel.fromParking(mode, door);
                }))
        .orElse(null);
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
