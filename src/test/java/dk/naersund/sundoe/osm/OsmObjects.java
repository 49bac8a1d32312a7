package dk.naersund.sundoe.osm;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Shape;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.draw.Tags;
import dk.naersund.sundoe.draw.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The OpenStreetMap objects of one drawing, numbered from the counts given: nodes of streets first,
 * then of areas, then single places.
 */
public final class OsmObjects {
  /** A node. */
  public record Node(long id, Position position, Tags tags) {}

  /** A way along nodes. */
  public record Way(long id, List<Long> nodes, Tags tags) {}

  /** A turn restriction: from a way, over a node, into a way. */
  public record Restriction(long id, long from, long via, long to, Tags tags) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Restriction> restrictions = new ArrayList<>();
  private final Map<Point, Integer> streetNodes = new LinkedHashMap<>();
  private final Plane plane;
  private final long firstNode;
  private final long firstWay;

  private OsmObjects(Plane plane, long firstNode, long firstWay) {
    this.plane = plane;
    this.firstNode = firstNode;
    this.firstWay = firstWay;
  }

  /** Makes objects of a drawing whose streets are joined here; ids begin at the two numbers. */
  public static OsmObjects of(Sketch sketch, Plane plane, long firstNode, long firstWay) {
    Noder.Noded noded = Noder.node(sketch);
    return of(sketch, noded.streets(), noded.onStreet(), plane, firstNode, firstWay);
  }

  /**
   * Makes objects of a drawing whose streets share points already where they meet, and whose spots
   * on streets lie on such points.
   */
  public static OsmObjects ofJoined(Sketch sketch, Plane plane, long firstNode, long firstWay) {
    Map<Point, Tags> onStreet = new HashMap<>();
    sketch.onStreet().forEach(spot -> onStreet.merge(spot.at(), spot.tags(), Tags::with));
    return of(sketch, sketch.streets(), onStreet, plane, firstNode, firstWay);
  }

  private static OsmObjects of(
      Sketch sketch,
      List<Street> streets,
      Map<Point, Tags> onStreet,
      Plane plane,
      long firstNode,
      long firstWay) {
    OsmObjects objects = new OsmObjects(plane, firstNode, firstWay);
    Set<Point> ends = sketch.turns().stream().map(Turn::via).collect(Collectors.toSet());
    for (Street street : streets) {
      for (Street piece : split(street, ends)) {
        objects.street(piece, onStreet);
      }
    }
    sketch.shapes().forEach(objects::shape);
    sketch.spots().forEach(spot -> objects.node(spot.at(), spot.tags()));
    sketch.turns().forEach(objects::turn);
    return objects;
  }

  /** Nodes, by id. */
  public List<Node> nodes() {
    return nodes;
  }

  /** Ways, by id. */
  public List<Way> ways() {
    return ways;
  }

  /** Turn restrictions, by id. */
  public List<Restriction> restrictions() {
    return restrictions;
  }

  /** The id of the node at a point of a street. */
  public long nodeAt(Point point) {
    Integer index = streetNodes.get(point.rounded());
    if (index == null) {
      throw new IllegalArgumentException("no street has a node at " + point);
    }
    return nodes.get(index).id();
  }

  private void street(Street street, Map<Point, Tags> onStreet) {
    List<Long> ids = new ArrayList<>();
    for (Point point : street.line()) {
      Integer index = streetNodes.get(point);
      if (index == null) {
        index = nodes.size();
        streetNodes.put(point, index);
        node(point, onStreet.getOrDefault(point, Tags.NONE));
      }
      ids.add(nodes.get(index).id());
    }
    ways.add(new Way(firstWay + ways.size(), ids, street.tags()));
  }

  private void shape(Shape shape) {
    List<Long> ids = new ArrayList<>();
    int corners = shape.closed() ? shape.line().size() - 1 : shape.line().size();
    for (Point point : shape.line().subList(0, corners)) {
      ids.add(node(point, Tags.NONE));
    }
    if (shape.closed()) {
      ids.add(ids.getFirst());
    }
    ways.add(new Way(firstWay + ways.size(), ids, shape.tags()));
  }

  private long node(Point point, Tags tags) {
    long id = firstNode + nodes.size();
    nodes.add(new Node(id, plane.position(point), tags));
    return id;
  }

  /** A turn restriction needs ways that end where one turns. */
  private static List<Street> split(Street street, Set<Point> ends) {
    List<Street> pieces = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i < street.line().size(); i++) {
      if (i == street.line().size() - 1 || ends.contains(street.line().get(i))) {
        pieces.add(street.along(street.line().subList(begin, i + 1)));
        begin = i;
      }
    }
    return pieces;
  }

  private void turn(Turn turn) {
    long via = nodeAt(turn.via());
    restrictions.add(
        new Restriction(
            restrictions.size() + 1L,
            wayBetween(via, turn.from()),
            via,
            wayBetween(via, turn.to()),
            Tags.of("type", "restriction", "restriction", turn.restriction())));
  }

  private long wayBetween(long via, Point other) {
    Integer index = streetNodes.get(other.rounded());
    long id = index == null ? -1 : nodes.get(index).id();
    return ways.stream()
        .filter(way -> way.nodes().contains(via) && way.nodes().contains(id))
        .mapToLong(Way::id)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no way has nodes " + via + " and " + other));
  }
}
