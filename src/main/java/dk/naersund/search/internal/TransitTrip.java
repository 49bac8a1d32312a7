package dk.naersund.search.internal;

import dk.naersund.search.TransitJourneys.Told;
import dk.naersund.streets.Reached;
import dk.naersund.transit.Leg;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitJourney;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The journeys of one direction: from one place to another, with the walks at both ends known.
 * Nobody is sent out and back again: a journey must be there sooner than who walks all the way, or
 * spare them metres.
 *
 * @param access the walks to the first stops
 * @param egress the walks from the last stops
 * @param walk the way without any ride; null when none is known
 */
record TransitTrip(
    Timetable timetable,
    TransitSearch search,
    StopWalks walks,
    StopLegs access,
    StopLegs egress,
    @Nullable Reached walk,
    TransitTeller teller) {
  /** So much later than the earliest is still worth it for fewer changes or metres. */
  private static final Duration WORTH = Duration.ofMinutes(40);

  /** Who saves less walking than this has no choice worth showing. */
  private static final double WORTH_METRES = 100;

  private static final int MOST = 3;
  private static final int LATER = 2;

  /** The best ways from a moment on, then the ones after it. */
  List<Told> from(Instant at) {
    List<TransitJourney> best = pick(withWalk(best(at), at, null));
    if (best.isEmpty()) {
      return List.of();
    }
    List<Told> told = new ArrayList<>(tell(best));
    Instant after = best.getFirst().departs();
    for (int i = 0; i < LATER && isRiding(best.getFirst()); i++) {
      List<TransitJourney> next = worthRiding(best(after.plusSeconds(1)));
      if (next.isEmpty()) {
        break;
      }
      if (!best.contains(next.getFirst())) {
        told.add(teller.tell("later", next.getFirst()));
      }
      after = next.getFirst().departs();
    }
    return told;
  }

  /** The ways that are there by a moment and leave at another or later, then the one before. */
  List<Told> by(Instant by, Instant at) {
    List<TransitJourney> best = pick(withWalk(arriving(by, at), at, by));
    if (best.isEmpty()) {
      return List.of();
    }
    List<Told> told = new ArrayList<>(tell(best));
    worthRiding(arriving(best.getFirst().arrives().minusSeconds(1), at)).stream()
        .findFirst()
        .filter(journey -> !best.contains(journey) && isRiding(best.getFirst()))
        .ifPresent(journey -> told.add(teller.tell("earlier", journey)));
    return told;
  }

  /** The last way of the day that leaves at a moment or later, with a ride. */
  Optional<Told> last(Instant at) {
    Instant end = timetable.endOf(timetable.travelDayOf(at));
    return arriving(end, at).stream().findFirst().map(journey -> teller.tell("later", journey));
  }

  static boolean isRiding(TransitJourney journey) {
    return !journey.rides().isEmpty();
  }

  /**
   * The journeys worth riding, with the walk before them where it is there first (for who must be
   * there by a time: leaves last) and is no longer than what this person walks anyway.
   */
  private List<TransitJourney> withWalk(
      List<TransitJourney> journeys, Instant at, @Nullable Instant by) {
    if (walk == null || journeys.isEmpty()) {
      return journeys;
    }
    List<TransitJourney> all = new ArrayList<>(worthRiding(journeys));
    TransitJourney walking = walking(walk, by == null ? at : by.minusMillis(walk.millis()));
    if (all.isEmpty() || isBefore(walking, all.getFirst(), at, by != null)) {
      all.addFirst(walking);
    }
    return all;
  }

  private boolean isBefore(
      TransitJourney walking, TransitJourney first, Instant at, boolean latest) {
    double most = Math.max(walks.walker().mostMetres(), first.walkMetres() + WORTH_METRES);
    return walking.walkMetres() <= most
        && !walking.departs().isBefore(at)
        && (latest
            ? !walking.departs().isBefore(first.departs())
            : !walking.arrives().isAfter(first.arrives()));
  }

  private static TransitJourney walking(Reached walk, Instant leave) {
    double unknown = Math.min(walk.unknownMetres(), walk.metres());
    Instant arrive = leave.plusMillis(walk.millis());
    return new TransitJourney(
        List.of(new Leg.Walk(null, null, leave, arrive, walk.metres(), unknown)));
  }

  /** Whether who walks all the way instead is there no later, and walks hardly farther. */
  private boolean isBetterWalked(TransitJourney journey) {
    return walk != null
        && !journey.departs().plusMillis(walk.millis()).isAfter(journey.arrives())
        && walk.metres() < journey.walkMetres() + WORTH_METRES;
  }

  private List<TransitJourney> arriving(Instant by, Instant at) {
    Duration within = Duration.between(at, by);
    if (within.isNegative()) {
      return List.of();
    }
    TransitQuery query = TransitQuery.at(by);
    return search.journeysBy(
        walks,
        within.compareTo(TransitQuery.LONGEST) < 0 ? query.within(within) : query,
        access,
        egress);
  }

  private List<TransitJourney> best(Instant at) {
    TransitQuery query = TransitQuery.at(at);
    TransitTimes times = search.between(walks, query, access, egress);
    int leg = times.best(egress, query.mostRides());
    if (leg < 0) {
      return List.of();
    }
    Duration within = Duration.between(at, arrival(times, egress, leg)).plus(WORTH);
    return search.journeys(
        walks,
        within.compareTo(TransitQuery.LONGEST) < 0 ? query.within(within) : query,
        access,
        egress);
  }

  private List<TransitJourney> worthRiding(List<TransitJourney> all) {
    return all.stream().filter(journey -> !isBetterWalked(journey)).toList();
  }

  /** When one is at the place by its walk with this number, having come by a vehicle. */
  static Instant arrival(TransitTimes times, StopLegs egress, int leg) {
    return times
        .legs(egress.stop(leg), times.mostRides())
        .getLast()
        .arrives()
        .plusSeconds(egress.seconds(leg));
  }

  /** Those that differ enough from a better one to be worth reading. */
  private static List<TransitJourney> pick(List<TransitJourney> all) {
    List<TransitJourney> picked = new ArrayList<>();
    for (TransitJourney journey : all) {
      boolean same =
          picked.stream()
              .anyMatch(
                  other ->
                      other.changes() <= journey.changes()
                          && other.walkMetres() < journey.walkMetres() + WORTH_METRES);
      if (!same && picked.size() < MOST) {
        picked.add(journey);
      }
    }
    return picked;
  }

  private List<Told> tell(List<TransitJourney> journeys) {
    TransitJourney first = journeys.getFirst();
    return journeys.stream()
        .map(
            journey ->
                teller.tell(
                    !isRiding(journey)
                        ? "on-foot"
                        : journey == first
                            ? "fastest"
                            : journey.changes() < first.changes()
                                ? "fewer-changes"
                                : "less-walking",
                    journey))
        .toList();
  }
}
