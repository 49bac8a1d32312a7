package dk.naersund.bench;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.util.Parameters;
import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The peer: GraphHopper's own routing in the same process, asked for one candidate after the other,
 * the nearest by crow; on its own hierarchy of the same graph with the same speeds.
 */
record ReachPeer(
    ReachRegion region, List<Position> places, List<Position> indexed, List<Snapped> origins) {
  /** Leaves to the peer only places that the index holds for the profile, too. */
  static ReachPeer of(
      ReachRegion region, List<Position> places, String profile, List<Snapped> origins) {
    List<Position> indexed =
        places.stream()
            .filter(place -> region.snapper().snap(place, profile, 50).isPresent())
            .toList();
    return new ReachPeer(region, places, indexed, origins);
  }

  /** Measures, and compares the fastest candidate with the index's first answer. */
  void run(String profile, ReachIndex index, PlacementFilter filter) {
    for (int candidates : new int[] {50, 500}) {
      int times = 15_000 / candidates;
      // Whom to ask is found out beforehand: a database would know it in a tenth of a millisecond.
      List<List<Position>> near = new ArrayList<>();
      for (int i = 0; i < 2 * times; i++) {
        near.add(byCrow(origin(i).asked(), candidates));
      }
      ReachTable.measure(
          "GraphHopper, %d nearest by crow, %s".formatted(candidates, profile),
          times,
          times,
          i -> best(profile, origin(i).asked(), near.get(i)));
    }
    int worse = 0;
    int better = 0;
    long furthest = 0;
    for (int i = 0; i < 300; i++) {
      Position from = origin(i).asked();
      long peer = best(profile, from, byCrow(from, 50));
      var ours = index.nearest(origin(i), Direction.TO_PLACE, filter);
      long found = Long.MAX_VALUE;
      for (int j = 0; j < 50 && ours.hasNext(); j++) {
        found = Math.min(found, onStreets(ours.next(), origin(i)));
      }
      if (peer == Long.MAX_VALUE || found == Long.MAX_VALUE) {
        continue;
      }
      worse += found > peer + 1000 ? 1 : 0;
      better += found < peer - 1000 ? 1 : 0;
      furthest = Math.max(furthest, Math.abs(found - peer));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: of 300 answers %d were worse than GraphHopper's by more than 1 s, %d better;"
            + " furthest apart %.1f s%n",
        profile,
        worse,
        better,
        furthest / 1000.0);
  }

  /** GraphHopper counts no time off the street; both ends are taken off again. */
  private long onStreets(Reached reached, Snapped origin) {
    double off = region.profiles.getFirst().millisPerMetreOffStreet();
    Position place = places.get(reached.placement());
    double door =
        region.snapper().snap(place, origin.profile(), 50).map(Snapped::metres).orElse(0.0);
    return reached.millis() - Math.round(off * origin.metres()) - Math.round(off * door);
  }

  private List<Position> byCrow(Position from, int candidates) {
    return indexed.stream()
        .sorted(Comparator.comparingDouble(from::metresTo))
        .limit(candidates)
        .toList();
  }

  private long best(String profile, Position from, List<Position> near) {
    long best = Long.MAX_VALUE;
    for (Position to : near) {
      GHRequest request =
          new GHRequest(from.lat(), from.lon(), to.lat(), to.lon())
              .setProfile(profile.equals("walk") ? "foot" : profile);
      request.putHint(Parameters.Routing.CALC_POINTS, false);
      request.putHint(Parameters.Routing.INSTRUCTIONS, false);
      GHResponse response = region.hopper.route(request);
      if (!response.hasErrors()) {
        best = Math.min(best, response.getBest().getTime());
      }
    }
    return best;
  }

  private Snapped origin(int number) {
    return origins.get(number % origins.size());
  }
}
