package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.Leg;
import dk.naersund.transit.NoTransit;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Finds out why there is no way from one place to another. */
final class Reasons {
  private final RoundSearch search;
  private final Timetable timetable;
  private final StopWalks walks;
  private final TransitQuery query;
  private final StopLegs access;
  private final StopLegs egress;

  Reasons(
      RoundSearch search,
      Timetable timetable,
      StopWalks walks,
      TransitQuery query,
      StopLegs access,
      StopLegs egress) {
    this.search = search;
    this.timetable = timetable;
    this.walks = walks;
    this.query = query;
    this.access = access;
    this.egress = egress;
  }

  NoTransit find() {
    if (access.size() == 0) {
      return new NoTransit.NoStopHere();
    }
    if (egress.size() == 0) {
      return new NoTransit.NoStopThere();
    }
    AccessNeed need = walks.walker().need();
    if (isAWay(need)) {
      return new NoTransit.ThereIsAWay();
    }
    LocalDate day = timetable.dayOf(query.at());
    if (day.isBefore(timetable.firstDay().orElse(LocalDate.MAX))
        || day.isAfter(timetable.lastDay().orElse(LocalDate.MIN))) {
      return new NoTransit.OutsideTimetable(day);
    }
    if (need != AccessNeed.NONE && isAWay(AccessNeed.NONE)) {
      return new NoTransit.NotAccessible();
    }
    Optional<NoTransit> gone = lastOneGone(need);
    if (gone.isPresent()) {
      return gone.get();
    }
    if (!timetable.runsOn(day)) {
      return new NoTransit.NoServiceThatDay(day);
    }
    return new NoTransit.NoConnection(query.mostRides());
  }

  private boolean isAWay(AccessNeed need) {
    return search.between(walks, need, query, access, egress).best(egress, query.mostRides()) >= 0;
  }

  /**
   * The last way of the day: whatever arrives until the end of the query has left before its
   * beginning, for there is no way in between.
   */
  private Optional<NoTransit> lastOneGone(AccessNeed need) {
    Instant end = query.at().plus(query.within());
    TransitQuery back = new TransitQuery(end, TransitQuery.LONGEST, query.mostRides());
    TransitTimes times = search.search(walks, need, back, egress, true);
    int leg = times.best(access, query.mostRides());
    if (leg < 0) {
      return Optional.empty();
    }
    int stop = access.stop(leg);
    for (Leg part : times.legs(stop, query.mostRides())) {
      if (part instanceof Leg.Ride ride) {
        Instant left = ride.departs().minusSeconds(access.seconds(leg));
        LocalDate today = timetable.travelDayOf(query.at());
        if (timetable.travelDayOf(left).isBefore(today)) {
          return Optional.empty();
        }
        return Optional.of(
            new NoTransit.LastOneGone(left, ride.departs(), ride.route().number(), stop));
      }
    }
    return Optional.empty();
  }
}
