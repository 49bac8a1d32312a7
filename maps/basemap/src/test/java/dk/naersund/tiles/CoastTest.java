package dk.naersund.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Land and sea from coast lines alone. */
class CoastTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Envelope BOX = new Envelope(0, 10, 0, 10);

  @Test
  void aroundAnIslandIsSea() {
    Coast coast = new Coast(BOX);
    coast.add(line(2, 2, 8, 2, 8, 8, 2, 8, 2, 2));
    assertThat(area(coast)).isCloseTo(100 - 36, within(1e-6));
    assertThat(isSea(coast, 1, 1)).isTrue();
    assertThat(isSea(coast, 5, 5)).isFalse();
  }

  @Test
  void anIslandInAnInletIsLand() {
    Coast coast = new Coast(BOX);
    // Land on the left of each line: north of the first, south of the second, and the island.
    coast.add(line(12, 7, -2, 7));
    coast.add(line(-2, 3, 12, 3).reverse());
    coast.add(line(4, 4, 6, 4, 6, 6, 4, 6, 4, 4));
    assertThat(isSea(coast, 5, 8)).isTrue();
    assertThat(isSea(coast, 5, 5)).isFalse();
  }

  @Test
  void aMainlandCutByTheRectangleIsLand() {
    Coast coast = new Coast(BOX);
    coast.add(line(5, -3, 5, 4));
    coast.add(line(5, 4, 5, 13));
    assertThat(isSea(coast, 2, 5)).isFalse();
    assertThat(isSea(coast, 8, 5)).isTrue();
    assertThat(area(coast)).isCloseTo(50, within(1e-6));
  }

  @Test
  void whereALineEndsInTheMiddleNothingIsCalledSea() {
    Coast coast = new Coast(BOX);
    coast.add(line(6, 6, 8, 6, 8, 8, 6, 8, 6, 6));
    coast.add(line(5, -3, 5, 4));
    assertThat(coast.sea()).isEmpty();
  }

  @Test
  void withoutACoastThereIsNoSea() {
    assertThat(new Coast(BOX).sea()).isEmpty();
  }

  /** Random islands apart from one another, each in pieces in any order: sea is what they leave. */
  @Test
  void randomIslands() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Coast coast = new Coast(BOX);
      List<Geometry> islands = new ArrayList<>();
      List<Geometry> pieces = new ArrayList<>();
      for (int cell = 0; cell < 9; cell++) {
        if (random.nextBoolean()) {
          Polygon island = island(random, 3.4 * (cell % 3), 3.4 * (cell / 3));
          islands.add(island);
          pieces.addAll(cut(island.getExteriorRing().getCoordinates(), random));
        }
      }
      Collections.shuffle(pieces, random);
      pieces.forEach(coast::add);
      Geometry box = GEOMETRY.toGeometry(BOX);
      Geometry land = islands.isEmpty() ? box : UnaryUnionOp.union(islands).intersection(box);
      assertThat(area(coast))
          .as("seed %d, round %d", seed, round)
          .isCloseTo(100 - land.getArea(), within(1e-6));
    }
  }

  /** A star-shaped island around a point; some lie across the rectangle's edge. */
  private static Polygon island(Random random, double x, double y) {
    int corners = 3 + random.nextInt(12);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double radius = 0.4 + 1.1 * random.nextDouble();
      ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    ring[corners] = ring[0];
    return GEOMETRY.createPolygon(ring);
  }

  private static List<Geometry> cut(Coordinate[] ring, Random random) {
    List<Geometry> pieces = new ArrayList<>();
    int from = 0;
    while (from < ring.length - 1) {
      int to = Math.min(ring.length - 1, from + 1 + random.nextInt(4));
      pieces.add(GEOMETRY.createLineString(java.util.Arrays.copyOfRange(ring, from, to + 1)));
      from = to;
    }
    return pieces;
  }

  private static Geometry line(double... numbers) {
    Coordinate[] points = new Coordinate[numbers.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Coordinate(numbers[2 * i], numbers[2 * i + 1]);
    }
    return GEOMETRY.createLineString(points);
  }

  private static double area(Coast coast) {
    return coast.sea().stream().mapToDouble(Geometry::getArea).sum();
  }

  private static boolean isSea(Coast coast, double x, double y) {
    Geometry point = GEOMETRY.createPoint(new Coordinate(x, y));
    return coast.sea().stream().anyMatch(sea -> sea.contains(point));
  }
}
