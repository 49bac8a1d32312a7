package dk.naersund.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Tells the sea of a rectangle from its land by the coast lines alone: an OpenStreetMap coast line
 * has land on its left. The lines cut the rectangle into faces; a face is sea when most of the
 * coast along its edge has it on the right. Where a line ends inside the rectangle, because
 * somebody cut the map, nobody can tell how it goes on: the face it ends in is not called sea, so a
 * bad cut shows sea as land, never a town as sea. Collecting is thread-safe.
 */
final class Coast {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** How far beside an edge one looks for the side it is on, in degrees: about 5 cm. */
  private static final double ASIDE = 5e-7;

  private final Envelope box;
  private final Queue<LineString> lines = new ConcurrentLinkedQueue<>();

  /**
   * @param box the rectangle, in degrees
   */
  Coast(Envelope box) {
    this.box = box;
  }

  /** Takes a coast line in degrees, in the direction it is drawn in. */
  void add(Geometry line) {
    for (int i = 0; i < line.getNumGeometries(); i++) {
      if (line.getGeometryN(i) instanceof LineString string) {
        lines.add(string);
      } else if (line.getGeometryN(i) instanceof Polygon polygon) {
        lines.add(polygon.getExteriorRing());
      }
    }
  }

  /** The sea, in degrees; empty when no coast line bounds any. */
  List<Polygon> sea() {
    Geometry frame = GEOMETRY.toGeometry(box);
    List<Geometry> cut = new ArrayList<>();
    List<LineString> coast = new ArrayList<>();
    // Threads brought them in any order; the same map must become the same file.
    for (LineString line : lines.stream().sorted().toList()) {
      Geometry inside = line.intersection(frame);
      for (int i = 0; i < inside.getNumGeometries(); i++) {
        if (inside.getGeometryN(i) instanceof LineString piece && piece.getNumPoints() > 1) {
          coast.add(piece);
        }
      }
    }
    cut.addAll(coast);
    cut.add(((Polygon) frame).getExteriorRing());
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(UnaryUnionOp.union(cut));
    @SuppressWarnings("unchecked")
    Collection<Polygon> faces = polygonizer.getPolygons();
    @SuppressWarnings("unchecked")
    Collection<LineString> ends = polygonizer.getDangles();
    STRtree edges = new STRtree();
    coast.forEach(line -> edges.insert(line.getEnvelopeInternal(), line));
    return faces.stream()
        .filter(face -> ends.stream().noneMatch(end -> face.contains(end.getPointN(0))))
        .filter(face -> ends.stream().noneMatch(end -> face.contains(end.getEndPoint())))
        .filter(face -> isSea(face, edges))
        .map(face -> (Polygon) face.norm())
        .sorted()
        .toList();
  }

  private static boolean isSea(Polygon face, STRtree coast) {
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(face);
    Envelope around = new Envelope(face.getEnvelopeInternal());
    around.expandBy(ASIDE);
    double land = 0;
    double sea = 0;
    for (Object found : coast.query(around)) {
      Coordinate[] points = ((LineString) found).getCoordinates();
      for (int i = 1; i < points.length; i++) {
        double length = points[i - 1].distance(points[i]);
        if (length > 0 && prepared.contains(beside(points[i - 1], points[i], 1))) {
          land += length;
        }
        if (length > 0 && prepared.contains(beside(points[i - 1], points[i], -1))) {
          sea += length;
        }
      }
    }
    return sea > land;
  }

  /** A point beside the middle of an edge: side 1 is the left, -1 the right. */
  private static Geometry beside(Coordinate from, Coordinate to, int side) {
    double length = from.distance(to);
    double x = -(to.y - from.y) / length * ASIDE * side;
    double y = (to.x - from.x) / length * ASIDE * side;
    return GEOMETRY.createPoint(new Coordinate((from.x + to.x) / 2 + x, (from.y + to.y) / 2 + y));
  }
}
