package dk.naersund.bench;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.util.Parameters;
import dk.naersund.geo.Position;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.ReachIndex;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import dk.naersund.streets.internal.reach.ReachStreets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The reach index against GraphHopper's own {@code /route} on the same graph with GraphHopper's own
 * speeds: each pair of an origin and a place is asked of both, there and home, on foot, by bike and
 * by car. GraphHopper routes without its hierarchy, so that nothing is shared but the streets.
 * Arguments: map file, pairs per profile, seed (the last may be left out). Prints how far apart the
 * times are, and each pair that is more than a second apart.
 */
public final class GraphHopperOracleRun {
  private static final Map<String, String> PROFILES =
      new TreeMap<>(Map.of("walk", "foot", "bike", "bike", "car", "car"));
  private static final int PLACES = 200;
  private static final double SNAP_METRES = 50;

  private final Random random;
  private final ReachRegion region;
  private final Snapper snapper;
  private final List<Position> places = new ArrayList<>();

  private GraphHopperOracleRun(Path map, long seed) throws IOException {
    random = new Random(seed);
    region = new ReachRegion(map, Files.createTempDirectory("graphhopper-oracle"), false);
    snapper = this::snap;
    while (places.size() < PLACES) {
      places.add(anywhere());
    }
  }

  public static void main(String[] args) throws IOException {
    Path map = Path.of(args[0]);
    int pairs = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
    System.out.println(map.getFileName() + ", seed " + seed);
    System.out.println(
        "| profile, direction | pairs | neither knows a way | only one | ≤ 10 ms | ≤ 100 ms"
            + " | ≤ 1 s | more | furthest, ms |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    new GraphHopperOracleRun(map, seed).run(pairs);
  }

  /** GraphHopper refuses points beyond the outermost nodes. */
  private Position anywhere() {
    var nodes = region.graph().getNodeAccess();
    while (true) {
      int node = random.nextInt(region.graph().getNodes());
      Position at =
          new Position(
              nodes.getLat(node) + random.nextGaussian() * 0.0003,
              nodes.getLon(node) + random.nextGaussian() * 0.0005);
      if (region.graph().getBounds().contains(at.lat(), at.lon())) {
        return at;
      }
    }
  }

  /**
   * GraphHopper's location index, and where edges meet one that can be used both ways, as the
   * program's own snapping prefers: whoever stands at a junction does not stand in a one-way
   * street.
   */
  private Optional<Snapped> snap(Position position, String profile, double maxMetres) {
    EdgeCosts costs =
        region.profiles.stream().filter(one -> one.profile().equals(profile)).findFirst().get();
    return region
        .snapper()
        .snap(position, profile, maxMetres)
        .map(
            at -> {
              boolean atNode = at.fraction() == 0 || at.fraction() == 1;
              return atNode && !isBothWays(costs, at.edge()) ? onBothWays(costs, at) : at;
            });
  }

  private Snapped onBothWays(EdgeCosts costs, Snapped at) {
    var edge = region.graph().getEdgeIteratorState(at.edge(), Integer.MIN_VALUE);
    int node = at.fraction() == 0 ? edge.getBaseNode() : edge.getAdjNode();
    var around = region.graph().createEdgeExplorer().setBaseNode(node);
    while (around.next()) {
      int other = around.getEdge();
      if (isBothWays(costs, other)) {
        int base = region.graph().getEdgeIteratorState(other, Integer.MIN_VALUE).getBaseNode();
        double fraction = base == node ? 0 : 1;
        return new Snapped(at.asked(), at.onStreet(), at.metres(), at.profile(), other, fraction);
      }
    }
    return at;
  }

  private static boolean isBothWays(EdgeCosts costs, int edge) {
    return costs.millis(edge, false) >= 0 && costs.millis(edge, true) >= 0;
  }

  private void run(int pairs) {
    List<Placement> placements = new ArrayList<>();
    for (int number = 0; number < PLACES; number++) {
      placements.add(
          new Placement(number, places.get(number), PROFILES.keySet(), Set.of(), null, null));
    }
    ReachIndex index =
        ReachStreets.prepare(region.graph(), region.profiles).index(snapper, placements);
    for (EdgeCosts costs : region.profiles) {
      for (Direction direction : Direction.values()) {
        compare(index, costs, direction, pairs);
      }
    }
  }

  private void compare(ReachIndex index, EdgeCosts costs, Direction direction, int pairs) {
    Tally tally = new Tally();
    while (tally.pairs < pairs) {
      Position from = anywhere();
      Optional<Snapped> origin = snapper.snap(from, costs.profile(), SNAP_METRES);
      int place = random.nextInt(PLACES);
      Optional<Snapped> door = snapper.snap(places.get(place), costs.profile(), SNAP_METRES);
      if (origin.isEmpty() || door.isEmpty()) {
        continue;
      }
      List<Reached> ours = index.reach(origin.get(), direction, new int[] {place});
      double off = costs.millisPerMetreOffStreet();
      long found =
          ours.isEmpty()
              ? -1
              : ours.getFirst().millis()
                  - Math.round(off * origin.get().metres())
                  - Math.round(off * door.get().metres());
      Position to = places.get(place);
      long peer =
          direction == Direction.TO_PLACE
              ? route(costs.profile(), from, to)
              : route(costs.profile(), to, from);
      tally.add(found, peer, from, to);
    }
    System.out.println("| %s, %s %s".formatted(costs.profile(), direction, tally.row()));
  }

  private long route(String profile, Position from, Position to) {
    GHRequest request =
        new GHRequest(from.lat(), from.lon(), to.lat(), to.lon()).setProfile(PROFILES.get(profile));
    request.putHint(Parameters.CH.DISABLE, true);
    request.putHint(Parameters.Routing.CALC_POINTS, false);
    request.putHint(Parameters.Routing.INSTRUCTIONS, false);
    GHResponse response = region.hopper.route(request);
    // Its weight is seconds; its time leaves out what turning costs.
    return response.hasErrors() ? -1 : Math.round(1000 * response.getBest().getRouteWeight());
  }

  /** How far apart the two are. */
  private static final class Tally {
    private final int[] within = new int[4];
    private int pairs;
    private int neither;
    private int one;
    private long furthest;

    void add(long ours, long peer, Position from, Position to) {
      pairs++;
      if (ours < 0 || peer < 0) {
        neither += ours < 0 && peer < 0 ? 1 : 0;
        one += ours < 0 == peer < 0 ? 0 : 1;
        if (ours < 0 != peer < 0) {
          say(from, to, ours, peer);
        }
        return;
      }
      long apart = Math.abs(ours - peer);
      furthest = Math.max(furthest, apart);
      within[apart <= 10 ? 0 : apart <= 100 ? 1 : apart <= 1000 ? 2 : 3]++;
      if (apart > 1000) {
        say(from, to, ours, peer);
      }
    }

    private static void say(Position from, Position to, long ours, long peer) {
      System.out.printf(
          Locale.ROOT,
          "from %.6f,%.6f to %.6f,%.6f: ours %d ms, GraphHopper %d ms%n",
          from.lat(),
          from.lon(),
          to.lat(),
          to.lon(),
          ours,
          peer);
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d |",
          pairs,
          neither,
          one,
          within[0],
          within[1],
          within[2],
          within[3],
          furthest);
    }
  }
}
