package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.Leg;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.TransitJourney;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.TimetableData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the ways worth choosing between, each with the latest departure that still arrives as early
 * with no more rides and metres: one search, and for each way one in the other direction.
 */
final class ParetoSearch {
  private static final Comparator<TransitJourney> ORDER =
      Comparator.comparing(TransitJourney::arrives)
          .thenComparing(journey -> journey.rides().size())
          .thenComparing(TransitJourney::walkMetres);

  private final TimetableData data;
  private final Footpaths changes;
  private final int mostRides;
  private final Rounds rounds;

  /**
   * @param rounds used to find out what need not be followed
   */
  ParetoSearch(TimetableData data, Footpaths changes, int mostRides, Rounds rounds) {
    this.data = data;
    this.changes = changes;
    this.mostRides = mostRides;
    this.rounds = rounds;
  }

  /** Leaving at a second or later, and arriving at the latest at another. */
  List<TransitJourney> onwards(
      DayView onwards, DayView back, long leave, long latest, StopLegs access, StopLegs egress) {
    ParetoBounds ahead = bounds(back, latest, leave, egress);
    List<ParetoLabel> ways = ways(onwards, leave, latest, access, egress, ahead);
    if (ways.isEmpty()) {
      return List.of();
    }
    ParetoBounds behind = bounds(onwards, leave, latest, access);
    List<TransitJourney> all = new ArrayList<>();
    for (ParetoLabel way : ways) {
      long arrives = onwards.epoch(way.second());
      all.add(
          noWorse(way, back, arrives, begins(onwards, way, access), egress, access, behind).stream()
              .min(Comparator.comparingInt(ParetoLabel::second))
              .map(later -> tell(back, later, egress, access))
              .orElseGet(() -> tell(onwards, way, access, egress)));
    }
    return all.stream().sorted(ORDER).toList();
  }

  /**
   * Arriving at a second at the latest, and leaving at another or later: as late as possible, and
   * each there as early as leaving then allows.
   */
  List<TransitJourney> back(
      DayView onwards, DayView back, long arrive, long earliest, StopLegs access, StopLegs egress) {
    ParetoBounds behind = bounds(onwards, earliest, arrive, access);
    List<ParetoLabel> ways = ways(back, arrive, earliest, egress, access, behind);
    if (ways.isEmpty()) {
      return List.of();
    }
    ParetoBounds ahead = bounds(back, arrive, earliest, egress);
    List<TransitJourney> all = new ArrayList<>();
    for (ParetoLabel way : ways) {
      long leaves = back.epoch(way.second());
      all.add(
          noWorse(way, onwards, leaves, begins(back, way, egress), access, egress, ahead).stream()
              .min(Comparator.comparingInt(ParetoLabel::second))
              .map(sooner -> tell(onwards, sooner, access, egress))
              .orElseGet(() -> tell(back, way, egress, access)));
    }
    return all.stream()
        .sorted(Comparator.comparing(TransitJourney::departs).reversed().thenComparing(ORDER))
        .toList();
  }

  private ParetoBounds bounds(DayView opposite, long begin, long limit, StopLegs legs) {
    return ParetoBounds.of(rounds, opposite, changes, begin, limit, legs, mostRides);
  }

  private List<ParetoLabel> ways(
      DayView view, long begin, long limit, StopLegs first, StopLegs last, ParetoBounds bounds) {
    return new ParetoRounds(view, changes, view.second(limit), last, bounds)
        .run(view.second(begin), first, mostRides, Integer.MAX_VALUE);
  }

  /** The ways in the other direction with no more rides and metres than a known one. */
  private List<ParetoLabel> noWorse(
      ParetoLabel known,
      DayView view,
      long begin,
      long limit,
      StopLegs first,
      StopLegs last,
      ParetoBounds bounds) {
    return new ParetoRounds(view, changes, view.second(limit), last, bounds)
        .run(view.second(begin), first, known.rides(), known.metres());
  }

  /** When a way leaves the place where its search began, so as to catch its first ride. */
  private static long begins(DayView view, ParetoLabel way, StopLegs placeLegs) {
    ParetoLabel off = before(way);
    ParetoLabel on = before(off);
    for (ParetoLabel last = on.before(); last != null; last = on.before()) {
      off = last;
      on = before(off);
    }
    return view.epoch(view.departure(off.trip(), off.boarded()) - placeLegs.seconds(on.boarded()));
  }

  /**
   * The way in the order of travel.
   *
   * @param placeLegs the walks at the end where the search began
   * @param others the walks at the other end
   */
  private TransitJourney tell(DayView view, ParetoLabel way, StopLegs placeLegs, StopLegs others) {
    LegParts parts = new LegParts(data, view, changes, placeLegs);
    List<Leg> legs = new ArrayList<>();
    ParetoLabel off = before(way);
    legs.add(otherWalk(view, others, way.stop(), off));
    while (true) {
      legs.add(parts.ride(off.trip(), off.boarded(), off.left()));
      ParetoLabel on = before(off);
      long departed = view.epoch(view.departure(off.trip(), off.boarded()));
      ParetoLabel last = on.before();
      if (last == null) {
        legs.add(parts.placeWalk(on.stop(), on.boarded(), departed));
        break;
      }
      if (last.stop() != on.stop()) {
        long begins = view.mirrored() ? departed : view.epoch(last.second());
        legs.add(parts.change(last.stop(), on.stop(), begins));
      }
      off = last;
    }
    if (!view.mirrored()) {
      Collections.reverse(legs);
    }
    return new TransitJourney(legs);
  }

  private static ParetoLabel before(ParetoLabel label) {
    ParetoLabel before = label.before();
    if (before == null) {
      throw new IllegalStateException("a way begins with a walk");
    }
    return before;
  }

  private Leg.Walk otherWalk(DayView view, StopLegs others, int leg, ParetoLabel off) {
    int seconds = others.seconds(leg);
    boolean mirrored = view.mirrored();
    long second = view.epoch(off.second());
    return new Leg.Walk(
        mirrored ? null : data.stops().get(off.stop()),
        mirrored ? data.stops().get(off.stop()) : null,
        Instant.ofEpochSecond(mirrored ? second - seconds : second),
        Instant.ofEpochSecond(mirrored ? second : second + seconds),
        others.metres(leg),
        others.unknownMetres(leg));
  }
}
