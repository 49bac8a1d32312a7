package dk.naersund.bench;

import com.graphhopper.GraphHopper;
import com.graphhopper.GraphHopperConfig;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.TurnCostsConfig;
import dk.naersund.geo.Position;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.Snapper;
import dk.naersund.streets.internal.TurnCosts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real map imported by GraphHopper alone, with its own speeds on foot, by bike and by car: input
 * for benchmarks and oracles of the reach index that owes nothing to this program's own import.
 * GraphHopper's routing on the same graph is the peer.
 */
final class ReachRegion implements AutoCloseable {
  private static final int U_TURN_SECONDS = 40;
  final GraphHopper hopper;
  final List<EdgeCosts> profiles;
  private final Map<String, EdgeFilter> usable = new HashMap<>();

  /**
   * @param peer whether GraphHopper shall prepare its own hierarchies for comparison
   */
  ReachRegion(Path map, Path folder, boolean peer) {
    hopper = new GraphHopper();
    GraphHopperConfig config = new GraphHopperConfig();
    config.putObject("datareader.file", map.toString());
    config.putObject("graph.location", folder.resolve("graphhopper").toString());
    config.putObject("import.osm.ignored_highways", "");
    config.putObject("prepare.min_network_size", 0);
    config.putObject(
        "graph.encoded_values",
        "foot_access,foot_average_speed,bike_access,bike_average_speed,"
            + "car_access,car_average_speed");
    List<Profile> routed = List.of(profile("foot"), profile("bike"), car());
    config.setProfiles(routed);
    if (peer) {
      config.setCHProfiles(List.of(new CHProfile("foot"), new CHProfile("car")));
    }
    hopper.init(config).importOrLoad();
    profiles = List.of(costs("foot", "walk"), costs("bike", "bike"), costs("car", "car"));
  }

  private static Profile profile(String vehicle) {
    CustomModel model = new CustomModel();
    model.addToPriority(Statement.If("!" + vehicle + "_access", Statement.Op.MULTIPLY, "0"));
    model.addToSpeed(Statement.If("true", Statement.Op.LIMIT, vehicle + "_average_speed"));
    return new Profile(vehicle).setCustomModel(model);
  }

  private static Profile car() {
    return profile("car")
        .setTurnCostsConfig(
            new TurnCostsConfig(List.of("motorcar", "motor_vehicle"), U_TURN_SECONDS));
  }

  BaseGraph graph() {
    return hopper.getBaseGraph();
  }

  private EdgeCosts costs(String vehicle, String id) {
    BooleanEncodedValue access =
        hopper.getEncodingManager().getBooleanEncodedValue(vehicle + "_access");
    DecimalEncodedValue speed =
        hopper.getEncodingManager().getDecimalEncodedValue(vehicle + "_average_speed");
    BaseGraph graph = graph();
    int[] millis = new int[2 * graph.getEdges()];
    int[] decimetres = new int[graph.getEdges()];
    AllEdgesIterator edge = graph.getAllEdges();
    while (edge.next()) {
      int number = edge.getEdge();
      decimetres[number] = (int) Math.round(edge.getDistance() * 10);
      millis[2 * number] =
          edge.get(access)
              ? (int) Math.round(edge.getDistance() * 3600 / edge.get(speed))
              : EdgeCosts.BLOCKED;
      millis[2 * number + 1] =
          edge.getReverse(access)
              ? (int) Math.round(edge.getDistance() * 3600 / edge.getReverse(speed))
              : EdgeCosts.BLOCKED;
    }
    usable.put(
        id,
        state -> {
          int number = state.getEdge();
          return millis[2 * number] >= 0 || millis[2 * number + 1] >= 0;
        });
    Optional<TurnCosts> turns = vehicle.equals("car") ? Optional.of(turns()) : Optional.empty();
    return new Costs(id, millis, decimetres, turns);
  }

  private TurnCosts turns() {
    BooleanEncodedValue restricted =
        hopper.getEncodingManager().getTurnBooleanEncodedValue("car_turn_restriction");
    BaseGraph graph = graph();
    return (from, via, to) -> {
      if (from == to) {
        return U_TURN_SECONDS * 1000;
      }
      return graph.getTurnCostStorage().get(restricted, from, via, to) ? TurnCosts.BLOCKED : 0;
    };
  }

  private record Costs(String profile, int[] millis, int[] decimetres, Optional<TurnCosts> turns)
      implements EdgeCosts {
    @Override
    public int edges() {
      return decimetres.length;
    }

    @Override
    public int millis(int edge, boolean reverse) {
      return millis[2 * edge + (reverse ? 1 : 0)];
    }

    @Override
    public int decimetres(int edge) {
      return decimetres[edge];
    }

    /** Every third edge is in doubt: the map does not say, and something must be added up. */
    @Override
    public int unknownDecimetres(int edge, boolean reverse) {
      return edge % 3 == 0 ? decimetres[edge] : 0;
    }

    @Override
    public double millisPerMetreOffStreet() {
      return 720;
    }
  }

  /** GraphHopper's location index; the fraction is measured along the edge's line. */
  Snapper snapper() {
    return (position, profile, maxMetres) -> {
      Snap snap =
          hopper
              .getLocationIndex()
              .findClosest(position.lat(), position.lon(), usable.get(profile));
      if (!snap.isValid() || snap.getQueryDistance() > maxMetres) {
        return Optional.empty();
      }
      Position onStreet =
          new Position(snap.getSnappedPoint().getLat(), snap.getSnappedPoint().getLon());
      return Optional.of(
          new Snapped(
              position,
              onStreet,
              snap.getQueryDistance(),
              profile,
              snap.getClosestEdge().getEdge(),
              fraction(snap, onStreet)));
    };
  }

  private double fraction(Snap snap, Position at) {
    EdgeIteratorState edge =
        graph().getEdgeIteratorState(snap.getClosestEdge().getEdge(), Integer.MIN_VALUE);
    PointList line = edge.fetchWayGeometry(FetchMode.ALL);
    boolean reversed = snap.getClosestEdge().getBaseNode() != edge.getBaseNode();
    int segment = snap.getWayIndex();
    if (reversed) {
      int last = line.size() - 1;
      segment = last - segment - (snap.getSnappedPosition() == Snap.Position.EDGE ? 1 : 0);
    }
    double before = 0;
    double all = 0;
    for (int i = 0; i + 1 < line.size(); i++) {
      double length = length(line, i, line.getLat(i + 1), line.getLon(i + 1));
      if (i < segment) {
        before += length;
      }
      all += length;
    }
    if (snap.getSnappedPosition() == Snap.Position.EDGE) {
      before += length(line, segment, at.lat(), at.lon());
    }
    return all == 0 ? 0 : Math.clamp(before / all, 0.0, 1.0);
  }

  private static double length(PointList line, int from, double lat, double lon) {
    return DistanceCalcEarth.DIST_EARTH.calcDist(line.getLat(from), line.getLon(from), lat, lon);
  }

  @Override
  public void close() {
    hopper.close();
  }
}
