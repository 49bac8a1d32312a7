package dk.naersund.sundoe.world;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Tags;
import dk.naersund.sundoe.osm.OsmObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Roads from every town to its eastern and northern neighbour, some left out, all towns still
 * joined. Their nodes come after those of all towns.
 */
final class CountryRoads {
  private static final double STEP_METRES = 220;
  private static final int EAST = 0;
  private static final int NORTH = 1;
  private static final int WEST = 2;
  private static final int SOUTH = 3;

  /** A gate of a town: its node and where it is. */
  record Gate(long node, Position position) {}

  private record Road(Gate from, Gate to, Dice dice, boolean major) {}

  private final List<Road> roads = new ArrayList<>();

  CountryRoads(WorldPlan plan, List<List<Gate>> gates) {
    Dice dice = plan.dice("roads");
    for (Town town : plan.towns()) {
      int east = town.number() + 1;
      int north = town.number() + plan.columns();
      if (town.column() + 1 < plan.columns() && east < gates.size()) {
        add(gates.get(town.number()).get(EAST), gates.get(east).get(WEST), dice, town);
      }
      if (north < gates.size() && (town.column() == 0 || dice.chance(0.7))) {
        add(gates.get(town.number()).get(NORTH), gates.get(north).get(SOUTH), dice, town);
      }
    }
  }

  private void add(Gate from, Gate to, Dice dice, Town town) {
    roads.add(new Road(from, to, dice.named("road " + roads.size()), town.radius() > 800));
  }

  /** Makes the nodes of all roads, numbered from the first; the same nodes every time. */
  void nodes(long first, Consumer<OsmObjects.Node> sink) {
    long id = first;
    for (Road road : roads) {
      for (Position position : between(road)) {
        sink.accept(new OsmObjects.Node(id++, position, Tags.NONE));
      }
    }
  }

  /** Makes the ways of all roads. */
  void ways(long firstNode, long firstWay, Consumer<OsmObjects.Way> sink) {
    long node = firstNode;
    long way = firstWay;
    for (Road road : roads) {
      List<Long> nodes = new ArrayList<>();
      nodes.add(road.from().node());
      for (int i = 0; i < between(road).size(); i++) {
        nodes.add(node++);
      }
      nodes.add(road.to().node());
      Tags tags =
          Tags.of(
              "highway", road.major() ? "primary" : "secondary",
              "maxspeed", "80",
              "sidewalk", "no");
      sink.accept(new OsmObjects.Way(way++, nodes, tags));
    }
  }

  private static List<Position> between(Road road) {
    Plane plane = new Plane(road.from().position());
    Point to = plane.point(road.to().position());
    int steps = (int) (to.length() / STEP_METRES);
    double swing = road.dice().named("swing").between(-0.15, 0.15);
    List<Position> positions = new ArrayList<>();
    for (int i = 1; i < steps; i++) {
      double share = (double) i / steps;
      Point aside = to.left().times(swing * StrictMath.sin(StrictMath.PI * share));
      positions.add(plane.position(to.times(share).plus(aside)));
    }
    return positions;
  }
}
