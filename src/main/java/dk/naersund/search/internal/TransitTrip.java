package dk.naersund.search.internal;

import dk.naersund.search.TransitJourneys.Told;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitJourney;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The journeys of one direction: from one place to another, with the walks at both ends known.
 *
 * @param access the walks to the first stops
 * @param egress the walks from the last stops
 */
record TransitTrip(
    Timetable timetable,
    TransitSearch search,
    StopWalks walks,
    StopLegs access,
    StopLegs egress,
    TransitTeller teller) {
  /** So much later than the earliest is still worth it for fewer changes or metres. */
  private static final Duration WORTH = Duration.ofMinutes(40);

  /** Who saves less walking than this has no choice worth showing. */
  private static final double WORTH_METRES = 100;

  private static final int MOST = 3;
  private static final int LATER = 2;

  /** Until this hour the night belongs to the day before. */
  private static final LocalTime END_OF_NIGHT = LocalTime.of(4, 0);

  /** The best ways from a moment on, then the ones after it. */
  List<Told> from(Instant at) {
    List<TransitJourney> best = pick(best(at));
    if (best.isEmpty()) {
      return List.of();
    }
    List<Told> told = new ArrayList<>(tell(best));
    Instant after = best.getFirst().departs();
    for (int i = 0; i < LATER; i++) {
      List<TransitJourney> next = best(after.plusSeconds(1));
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
    List<TransitJourney> best = pick(arriving(by, at));
    if (best.isEmpty()) {
      return List.of();
    }
    List<Told> told = new ArrayList<>(tell(best));
    arriving(best.getFirst().arrives().minusSeconds(1), at).stream()
        .findFirst()
        .filter(journey -> !best.contains(journey))
        .ifPresent(journey -> told.add(teller.tell("earlier", journey)));
    return told;
  }

  /** The last way of the day that leaves at a moment or later. */
  Optional<Told> last(Instant at) {
    LocalDate day = timetable.dayOf(at.minusSeconds(END_OF_NIGHT.toSecondOfDay()));
    Instant end = day.plusDays(1).atTime(END_OF_NIGHT).atZone(timetable.zone()).toInstant();
    return arriving(end, at).stream().findFirst().map(journey -> teller.tell("later", journey));
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
                    journey == first
                        ? "fastest"
                        : journey.changes() < first.changes() ? "fewer-changes" : "less-walking",
                    journey))
        .toList();
  }
}
