package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.AccessNeed;
import dk.naersund.transit.DepartureWindow;
import dk.naersund.transit.NoTransit;
import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitJourney;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.transit.internal.data.ChangeWalks;
import dk.naersund.transit.internal.data.Footpaths;
import dk.naersund.transit.internal.data.PlaceRows;
import dk.naersund.transit.internal.data.TimetableData;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A search on a timetable, with its memory. */
public final class RoundSearch implements TransitSearch {
  private final Timetable timetable;
  private final TimetableData data;
  private final DayViews views;
  private final Consumer<RoundSearch> giveBack;
  private final Rounds rounds;
  private final RoundTimes times;
  private final int[] target;

  /**
   * A new search.
   *
   * @param giveBack is handed this search when it is closed
   */
  public RoundSearch(
      Timetable timetable, TimetableData data, DayViews views, Consumer<RoundSearch> giveBack) {
    this.timetable = timetable;
    this.data = data;
    this.views = views;
    this.giveBack = giveBack;
    rounds = new Rounds(data.stops().size(), TransitQuery.MOST_RIDES);
    times = new RoundTimes(data, rounds);
    target = new int[data.stops().size()];
    Arrays.fill(target, Rounds.NEVER);
  }

  @Override
  public TransitTimes from(StopWalks walks, TransitQuery query, StopLegs access) {
    return search(walks, walks.walker().need(), query, access, false);
  }

  @Override
  public TransitTimes to(StopWalks walks, TransitQuery query, StopLegs egress) {
    return search(walks, walks.walker().need(), query, egress, true);
  }

  @Override
  public TransitTimes between(
      StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress) {
    return between(walks, walks.walker().need(), query, access, egress);
  }

  TransitTimes between(
      StopWalks walks, AccessNeed need, TransitQuery query, StopLegs access, StopLegs egress) {
    for (int leg = 0; leg < egress.size(); leg++) {
      int stop = egress.stop(leg);
      target[stop] = Math.min(target[stop], egress.seconds(leg));
    }
    int limit = start(walks, need, query, access, false);
    rounds.aim(target);
    rounds.run(query.mostRides());
    for (int leg = 0; leg < egress.size(); leg++) {
      target[egress.stop(leg)] = Rounds.NEVER;
    }
    return times.of(changes(walks), access, query.mostRides(), limit);
  }

  @Override
  public DepartureWindow window(
      StopWalks walks, TransitQuery query, Instant until, StopLegs access, PlaceWalks places) {
    DayView view = view(query.at(), walks.walker().need(), false);
    return new WindowSearch(rounds, view, changes(walks))
        .search(query, until.getEpochSecond(), access, places(places));
  }

  @Override
  public List<TransitJourney> journeys(
      StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress) {
    AccessNeed need = walks.walker().need();
    long leave = query.at().getEpochSecond();
    return new ParetoSearch(data, changes(walks), query.mostRides(), rounds)
        .onwards(
            view(query.at(), need, false),
            view(query.at(), need, true),
            leave,
            leave + query.within().toSeconds(),
            access,
            egress);
  }

  @Override
  public List<TransitJourney> journeysBy(
      StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress) {
    AccessNeed need = walks.walker().need();
    long arrive = query.at().getEpochSecond();
    return new ParetoSearch(data, changes(walks), query.mostRides(), rounds)
        .back(
            view(query.at(), need, false),
            view(query.at(), need, true),
            arrive,
            arrive - query.within().toSeconds(),
            access,
            egress);
  }

  @Override
  public NoTransit why(StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress) {
    return new Reasons(this, timetable, walks, query, access, egress).find();
  }

  TransitTimes search(
      StopWalks walks, AccessNeed need, TransitQuery query, StopLegs legs, boolean backwards) {
    int limit = start(walks, need, query, legs, backwards);
    rounds.run(query.mostRides());
    return times.of(changes(walks), legs, query.mostRides(), limit);
  }

  private int start(
      StopWalks walks, AccessNeed need, TransitQuery query, StopLegs legs, boolean backwards) {
    DayView view = view(query.at(), need, backwards);
    int begin = view.second(query.at().getEpochSecond());
    int limit = begin + Math.toIntExact(query.within().toSeconds());
    rounds.start(view, changes(walks), limit);
    for (int leg = 0; leg < legs.size(); leg++) {
      rounds.board(legs.stop(leg), begin + legs.seconds(leg));
    }
    return limit;
  }

  private DayView view(Instant at, AccessNeed need, boolean mirrored) {
    return views.of(timetable.dayOf(at), need, mirrored);
  }

  private static Footpaths changes(StopWalks walks) {
    if (walks instanceof ChangeWalks known) {
      return known.footpaths();
    }
    throw new IllegalArgumentException("walks are made by StopWalks only");
  }

  static int[][] places(PlaceWalks walks) {
    if (walks instanceof PlaceRows known) {
      return known.rows();
    }
    throw new IllegalArgumentException("walks to places are made by PlaceWalks only");
  }

  @Override
  public void close() {
    giveBack.accept(this);
  }
}
