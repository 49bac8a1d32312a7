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
import dk.naersund.streets.internal.reach.ReachIndexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The peer: GraphHopper's own routing in the same process, with its own import, speeds and
 * hierarchies of the same map, asked for one candidate after the other, the nearest by crow.
 */
final class ReachPeer {
  private static long sink;

  private static final PlacementFilter ALL = ReachQuestions.filter(PlacementFilter.ANY_LABEL);
  private static final int COMPARED = 200;

  private final ReachRegion region;
  private final ReachPlaces places;
  private final List<Snapped> origins;

  ReachPeer(Path file, Path folder, ReachPlaces places, List<Snapped> origins) {
    this.places = places;
    this.origins = origins;
    region = new ReachRegion(file, folder.resolve("peer"), true);
  }

  /** Measures both, and compares the fastest candidate with the index's first answer. */
  void run(String profile, ReachIndex index) {
    String vehicle = profile.equals("car") ? "car" : "foot";
    for (int candidates : new int[] {50, 500}) {
      int times = Math.max(100, 15_000 / candidates);
      // Whom to ask is found out beforehand: a database would know it in a tenth of a millisecond.
      List<int[]> near = new ArrayList<>();
      for (int i = 0; i < 2 * times; i++) {
        near.add(byCrow(origin(i).asked(), candidates));
      }
      ReachTable theirs =
          ReachTable.measure(
              "GraphHopper, the %d nearest by crow one by one".formatted(candidates),
              times,
              times,
              i -> best(vehicle, origin(i).asked(), near.get(i)));
      ReachTable ours =
          ReachTable.measure(
              "the index, times to the same %d".formatted(candidates),
              10_000,
              10_000,
              i ->
                  sink +=
                      index.reach(origin(i), Direction.TO_PLACE, near.get(i % near.size())).size());
      ReachTable nearest =
          ReachTable.measure(
              "the index, the 10 nearest of all",
              10_000,
              10_000,
              i -> ReachQuestions.take(index.nearest(origin(i), Direction.TO_PLACE, ALL)));
      System.out.printf(
          Locale.ROOT,
          "%d: as fast as the peer %,.0f times for the same, %,.0f times for the 10 nearest%n",
          candidates,
          theirs.wallMicros(0.5) / ours.wallMicros(0.5),
          theirs.wallMicros(0.5) / nearest.wallMicros(0.5));
    }
    compare(profile, vehicle, index);
    region.close();
  }

  /** Both answers are judged by plain Dijkstra on the profile's costs. */
  private void compare(String profile, String vehicle, ReachIndex index) {
    ReachIndex plain =
        ReachIndexes.dijkstra(
            places.region().map().graph(),
            List.of(places.region().profile(profile)),
            places.region().snapper(),
            places.placements());
    int same = 0;
    int better = 0;
    int worse = 0;
    int neither = 0;
    for (int i = 0; i < COMPARED; i++) {
      int[] near = byCrow(origin(i).asked(), 50);
      int theirs = best(vehicle, origin(i).asked(), near);
      Iterator<Reached> ours = index.nearest(origin(i), Direction.TO_PLACE, ALL);
      if (!ours.hasNext()) {
        // From a street that leads nowhere there must be no way for the plain search either.
        boolean found = plain.nearest(origin(i), Direction.TO_PLACE, ALL).hasNext();
        worse += found ? 1 : 0;
        neither += found ? 0 : 1;
        continue;
      }
      Reached first = ours.next();
      long own = millis(plain, i, first.placement());
      long other = theirs < 0 ? Long.MAX_VALUE : millis(plain, i, theirs);
      same += own == other ? 1 : 0;
      better += own < other ? 1 : 0;
      worse += own > other || own != first.millis() ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: of %d first answers %d are as fast as GraphHopper's best of the 50 nearest by crow,"
            + " %d faster, %d slower; %d have no way%n",
        profile,
        COMPARED,
        same,
        better,
        worse,
        neither);
  }

  private long millis(ReachIndex plain, int origin, int number) {
    return plain.reach(origin(origin), Direction.TO_PLACE, new int[] {number}).stream()
        .mapToLong(Reached::millis)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private int[] byCrow(Position from, int candidates) {
    return IntStream.range(0, places.at().size())
        .boxed()
        .sorted(Comparator.comparingDouble(number -> from.metresTo(places.at().get(number))))
        .limit(candidates)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Number of the fastest candidate; -1 when there is no way to any. */
  private int best(String vehicle, Position from, int[] near) {
    long least = Long.MAX_VALUE;
    int best = -1;
    for (int number : near) {
      Position to = places.at().get(number);
      GHRequest request =
          new GHRequest(from.lat(), from.lon(), to.lat(), to.lon()).setProfile(vehicle);
      request.putHint(Parameters.Routing.CALC_POINTS, false);
      request.putHint(Parameters.Routing.INSTRUCTIONS, false);
      GHResponse response = region.hopper.route(request);
      if (!response.hasErrors() && response.getBest().getTime() < least) {
        least = response.getBest().getTime();
        best = number;
      }
    }
    return best;
  }

  private Snapped origin(int number) {
    return origins.get(number % origins.size());
  }
}
