package dk.naersund.sundoe.world;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the towns of a world lie and how big they are: one in each square of a field, somewhere
 * near its middle; most are villages, a few are cities. The field begins in the North Sea, at 55°
 * N, 3° E, where nothing is.
 */
final class WorldPlan {
  /** Side of a square in metres. */
  static final double SQUARE = 7000;

  /** How many squares a municipality measures each way. */
  static final int SQUARES_PER_MUNICIPALITY = 4;

  /** Counted over many towns; see {@link GenerateWorld}. */
  private static final double NODES_PER_HECTARE = 11.5;

  private static final Plane FIELD = new Plane(new Position(55, 3));

  private final List<Town> towns = new ArrayList<>();
  private final int columns;
  private final Dice dice;

  WorldPlan(long nodes, long seed) {
    dice = new Dice(seed);
    List<Double> radii = new ArrayList<>();
    double expected = 0;
    while (expected < nodes) {
      double chance = dice.between(0, 1);
      double radius = 260 + 2200 * chance * chance * chance * chance;
      radii.add(radius);
      expected += StrictMath.PI * radius * radius / 10_000 * NODES_PER_HECTARE;
    }
    columns = (int) Math.ceil(Math.sqrt(radii.size()));
    for (int i = 0; i < radii.size(); i++) {
      towns.add(town(i, radii.get(i)));
    }
  }

  private Town town(int number, double radius) {
    Dice own = dice.named("town " + number);
    double room = SQUARE / 2 - radius - 300;
    Point middle =
        new Point(
            (number % columns + 0.5) * SQUARE + own.between(-room, room),
            (number / columns + 0.5) * SQUARE + own.between(-room, room));
    return new Town(
        number,
        number % columns,
        number / columns,
        FIELD.position(middle),
        radius,
        TownNames.town(number),
        Integer.toString(1000 + number % 9000),
        own);
  }

  List<Town> towns() {
    return towns;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return (towns.size() + columns - 1) / columns;
  }

  BoundingBox box() {
    Position low = corner(0, 0);
    Position high = corner(columns, rows());
    return new BoundingBox(low.lon(), low.lat(), high.lon(), high.lat());
  }

  /** The south-western corner of a square. */
  Position corner(int column, int row) {
    return FIELD.position(new Point(column * SQUARE, row * SQUARE));
  }

  Dice dice(String piece) {
    return dice.named(piece);
  }
}
