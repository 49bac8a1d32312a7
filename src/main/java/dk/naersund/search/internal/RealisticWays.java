package dk.naersund.search.internal;

import dk.naersund.search.Mode;
import dk.naersund.search.NearestQuery;
import dk.naersund.search.internal.Selection.Way;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Profile;
import dk.naersund.streets.Reached;
import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this person would really do to get to each door: {@link NearestQuery.Order#REALISTIC}. */
final class RealisticWays {
  private static final Comparator<Reached> SOONEST =
      Comparator.comparingLong(Reached::millis).thenComparing(Reached::placement);

  private final NearestQuery query;
  private final Travel travel;
  private final @Nullable Carried carried;
  private final List<Door> doors;
  private final List<Way> byThemselves = new ArrayList<>();
  private final List<Way> tooFar = new ArrayList<>();

  /**
   * @param doors those behind which there is something for this person
   */
  RealisticWays(
      NearestQuery query,
      Profile person,
      Travel travel,
      @Nullable Carried carried,
      List<Door> doors) {
    this.query = query;
    this.travel = travel;
    this.carried = carried;
    this.doors = doors;
    Map<Integer, Way> soonest = new HashMap<>();
    List<Reached> far = new ArrayList<>();
    for (Reached walk : reach(Mode.WALK)) {
      if (walk.metres() <= person.walking().mostMetres()) {
        soonest.put(walk.placement(), new Way(walk, Mode.WALK));
      } else {
        far.add(walk);
      }
    }
    if (carried != null && query.modes().contains(Mode.TRANSIT)) {
      for (Reached ride : carried.rides(doors)) {
        Way walk = soonest.get(ride.placement());
        if (walk == null || ride.millis() < walk.reached().millis()) {
          soonest.put(ride.placement(), new Way(ride, Mode.TRANSIT));
        }
      }
    }
    soonest.values().stream()
        .sorted(Comparator.comparing(Way::reached, SOONEST))
        .forEach(byThemselves::add);
    far.stream()
        .filter(walk -> !soonest.containsKey(walk.placement()))
        .sorted(SOONEST)
        .forEach(walk -> tooFar.add(new Way(walk, Mode.WALK)));
  }

  private List<Way> byCar() {
    return reach(Mode.CAR).stream().sorted(SOONEST).map(drive -> new Way(drive, Mode.CAR)).toList();
  }

  private List<Reached> reach(Mode mode) {
    List<Reached> found = new ArrayList<>();
    int[] numbers = doors.stream().mapToInt(Door::number).toArray();
    for (Reached reached : travel.reach(mode, Direction.TO_PLACE, numbers)) {
      if (reached != null) {
        found.add(reached);
      }
    }
    return found;
  }

  /** The best candidates; rides are looked at where those that one reaches oneself are too few. */
  List<Candidate> candidates(Selection selection) {
    List<Ranking> rankings = new ArrayList<>();
    rankings.add(selection.best(byThemselves.iterator()));
    if (!rankings.getFirst().hasEnoughToday()) {
      if (carried != null && query.modes().contains(Mode.RIDE)) {
        List<Way> rides = new ArrayList<>();
        carried
            .nearest(Mode.RIDE, doors)
            .forEachRemaining(ride -> rides.add(new Way(ride, Mode.RIDE)));
        rankings.add(selection.best(rides.iterator()));
      }
      if (query.modes().contains(Mode.CAR)) {
        rankings.add(selection.best(byCar().iterator()));
      }
      rankings.add(selection.best(tooFar.iterator()));
    }
    return Ranking.best(rankings, query.limit());
  }

  /** All doors that a way is known to, in order of travel time. */
  List<Reached> all() {
    List<Reached> all = new ArrayList<>();
    byThemselves.forEach(way -> all.add(way.reached()));
    tooFar.forEach(way -> all.add(way.reached()));
    all.sort(SOONEST);
    return all;
  }
}
