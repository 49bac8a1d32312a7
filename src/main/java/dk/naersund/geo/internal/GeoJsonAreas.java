package dk.naersund.geo.internal;

import dk.naersund.geo.Area;
import dk.naersund.geo.Areas;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Areas in a spatial index over prepared polygons. */
public final class GeoJsonAreas implements Areas {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private record Shape(int order, Area area, PreparedGeometry geometry) {}

  private final List<Area> all;
  private final List<Shape> shapes;
  private final STRtree index = new STRtree();

  private GeoJsonAreas(List<Shape> shapes) {
    this.shapes = List.copyOf(shapes);
    all = shapes.stream().map(Shape::area).toList();
    shapes.forEach(s -> index.insert(s.geometry().getGeometry().getEnvelopeInternal(), s));
    index.build();
  }

  /** See {@link Areas#read}. */
  public static Areas read(Path file) throws IOException {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new IOException("it is not JSON: " + e.getOriginalMessage(), e);
    }
    JsonNode features = root.path("features");
    if (!features.isArray()) {
      throw new IOException("it is not a GeoJSON feature collection: it has no \"features\"");
    }
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode feature : features) {
      int number = shapes.size() + 1;
      try {
        Geometry geometry = geometry(feature.path("geometry"));
        shapes.add(
            new Shape(
                number,
                area(feature.path("properties")),
                PreparedGeometryFactory.prepare(geometry)));
      } catch (IllegalArgumentException e) {
        throw new IOException("feature " + number + ": " + e.getMessage(), e);
      }
    }
    return new GeoJsonAreas(shapes);
  }

  @Override
  public List<Area> all() {
    return all;
  }

  @Override
  public List<Area> at(Position position) {
    Coordinate coordinate = new Coordinate(position.lon(), position.lat());
    var point = GEOMETRY.createPoint(coordinate);
    List<Shape> hits = new ArrayList<>();
    for (Object candidate : index.query(new Envelope(coordinate))) {
      Shape shape = (Shape) candidate;
      if (shape.geometry().covers(point)) {
        hits.add(shape);
      }
    }
    hits.sort(Comparator.comparingInt(Shape::order));
    return hits.stream().map(Shape::area).toList();
  }

  @Override
  public List<List<List<Position>>> polygons(Area area) {
    Geometry geometry =
        shapes.stream()
            .filter(shape -> shape.area().equals(area))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no area of these: " + area))
            .geometry()
            .getGeometry();
    List<List<List<Position>>> polygons = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      polygons.add(rings((Polygon) geometry.getGeometryN(i)));
    }
    return polygons;
  }

  private static List<List<Position>> rings(Polygon polygon) {
    List<List<Position>> rings = new ArrayList<>();
    rings.add(positions(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(positions(polygon.getInteriorRingN(i)));
    }
    return rings;
  }

  private static List<Position> positions(LinearRing ring) {
    return Arrays.stream(ring.getCoordinates()).map(at -> new Position(at.y, at.x)).toList();
  }

  private static Area area(JsonNode properties) {
    String id =
        properties.hasNonNull("id")
            ? properties.path("id").asString()
            : properties.path("kommunekode").asString("");
    String name =
        properties.hasNonNull("name")
            ? properties.path("name").asString()
            : properties.path("navn").asString("");
    if (id.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("it needs an \"id\" (or \"kommunekode\") and a \"name\"");
    }
    String kind = properties.path("kind").asString("municipality");
    try {
      return new Area(id, Area.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')), name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "its kind is \"" + kind + "\"; known are municipality, local-area, health-council", e);
    }
  }

  private static Geometry geometry(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asString("")) {
      case "Polygon" -> polygon(coordinates);
      case "MultiPolygon" -> {
        List<Polygon> polygons = new ArrayList<>();
        coordinates.forEach(p -> polygons.add(polygon(p)));
        yield GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
      }
      default ->
          throw new IllegalArgumentException("its geometry is not a Polygon or MultiPolygon");
    };
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> made = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Coordinate> points = new ArrayList<>();
      ring.forEach(p -> points.add(new Coordinate(p.path(0).asDouble(), p.path(1).asDouble())));
      made.add(GEOMETRY.createLinearRing(points.toArray(Coordinate[]::new)));
    }
    if (made.isEmpty()) {
      throw new IllegalArgumentException("its polygon has no ring");
    }
    return GEOMETRY.createPolygon(
        made.getFirst(), made.subList(1, made.size()).toArray(LinearRing[]::new));
  }
}
