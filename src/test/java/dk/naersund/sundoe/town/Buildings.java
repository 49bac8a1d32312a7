package dk.naersund.sundoe.town;

import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Segment;
import dk.naersund.sundoe.draw.SegmentGrid;
import dk.naersund.sundoe.draw.Shape;
import dk.naersund.sundoe.draw.Tags;
import java.util.ArrayList;
import java.util.List;

/** Footprints behind front doors, where there is room between streets and other buildings. */
public final class Buildings {
  private static final double ROOM_TO_STREET = 3;

  private final SegmentGrid streets;
  private final SegmentGrid walls = new SegmentGrid(30);
  private final List<Shape> shapes = new ArrayList<>();

  private Buildings(SegmentGrid streets) {
    this.streets = streets;
  }

  /** Buildings for a share (0 to 1) of the houses, and another share of those in terraces. */
  public static List<Shape> behind(
      List<House> houses, SegmentGrid streets, double share, double townShare, Dice dice) {
    Buildings buildings = new Buildings(streets);
    for (House house : houses) {
      Dice own = dice.named(house.text());
      if (!house.number().endsWith("B")
          && own.chance(house.housing().terraced() ? townShare : share)) {
        buildings.build(house, own);
      }
    }
    return buildings.shapes;
  }

  private void build(House house, Dice dice) {
    boolean terraced = house.housing().terraced();
    double half = terraced ? house.housing().spacing() * 0.46 : dice.between(4.5, 7);
    double depth = terraced ? dice.between(8, 12) : dice.between(7, 10);
    List<Point> corners =
        List.of(
            house.behind(0.8, -half),
            house.behind(0.8, half),
            house.behind(0.8 + depth, half),
            house.behind(0.8 + depth, -half));
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      sides.add(new Segment(corners.get(i), corners.get((i + 1) % 4)));
    }
    Point middle = house.behind(depth / 2, 0);
    if (corners.stream().anyMatch(c -> streets.anyWithin(c, ROOM_TO_STREET))
        || streets.anyWithin(middle, ROOM_TO_STREET)
        || walls.anyWithin(middle, Math.min(half, depth / 2))
        || sides.stream().anyMatch(this::crossed)) {
      return;
    }
    sides.forEach(walls::add);
    List<Point> ring = new ArrayList<>(corners);
    ring.add(corners.getFirst());
    shapes.add(new Shape(Tags.of("building", terraced ? "yes" : "house"), ring));
  }

  private boolean crossed(Segment side) {
    for (int number : walls.near(side, 0)) {
      if (walls.get(number).crossing(side).isPresent()) {
        return true;
      }
    }
    for (int number : streets.near(side, 0)) {
      if (streets.get(number).crossing(side).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
