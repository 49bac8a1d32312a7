package dk.naersund.sundoe.town;

import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Housing;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.draw.Tags;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A suburb: streets in two directions, slightly bent, with cul-de-sacs in the blocks between and
 * footpaths from their ends to the next street. Its outermost streets reach a few metres beyond and
 * are meant to meet roads drawn around it.
 */
public final class Suburb {
  private static final int STEPS = 4;

  private final Sketch sketch = new Sketch();
  private final Point south;
  private final double block;
  private final double depth;
  private final int rows;
  private final Housing housing;
  private final Iterator<String> names;
  private final Dice dice;

  private Suburb(
      Point southWest,
      int rows,
      double block,
      double depth,
      Housing housing,
      List<String> names,
      Dice dice) {
    this.south = southWest;
    this.block = block;
    this.depth = depth;
    this.rows = rows;
    this.housing = housing;
    this.names = names.iterator();
    this.dice = dice;
  }

  /**
   * Draws one.
   *
   * @param southWest its corner
   * @param columns how many blocks from west to east
   * @param rows how many from south to north
   * @param block width of a block in metres
   * @param depth its depth from south to north in metres
   * @param names names for its streets; later ones stay without a name when they run out
   */
  public static Sketch draw(
      Point southWest,
      int columns,
      int rows,
      double block,
      double depth,
      Housing housing,
      List<String> names,
      Dice dice) {
    Suburb suburb = new Suburb(southWest, rows, block, depth, housing, names, dice);
    for (int row = 1; row < rows; row++) {
      suburb.line(0, row, columns, row);
    }
    for (int column = 1; column < columns; column++) {
      suburb.line(column, 0, column, rows);
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        suburb.fill(column, row);
      }
    }
    return suburb.sketch;
  }

  private void line(double fromColumn, double fromRow, double toColumn, double toRow) {
    List<Point> points = new ArrayList<>();
    int pieces = (int) Math.round((toColumn - fromColumn + toRow - fromRow) * STEPS);
    for (int i = 0; i <= pieces; i++) {
      double share = (double) i / pieces;
      points.add(
          at(fromColumn + (toColumn - fromColumn) * share, fromRow + (toRow - fromRow) * share));
    }
    street(points);
  }

  /**
   * One or two cul-de-sacs from the streets inside the suburb, often with a footpath onwards from
   * their ends, or a green with a path.
   */
  private void fill(int column, int row) {
    double kind = dice.below(10) / 10.0;
    if (kind < 0.2) {
      Tags path = Tagging.path(dice);
      sketch.street(path, at(column, row), at(column + 0.45, row + 0.55), at(column + 1, row + 1));
      return;
    }
    boolean lowest = row == 0;
    boolean highest = row == rows - 1;
    culDeSac(column + 0.33, lowest ? row + 1 : row, lowest ? -0.62 : 0.62);
    if (kind < 0.8) {
      culDeSac(column + 0.67, highest ? row : row + 1, highest ? 0.62 : -0.62);
    }
  }

  private void culDeSac(double column, double row, double length) {
    Point end = at(column + dice.between(-0.04, 0.04), row + length);
    street(List.of(at(column, row), at(column, row + length / 2), end));
    if (dice.chance(0.6)) {
      sketch.street(Tagging.path(dice), end, at(column, row + (length > 0 ? 1 : -1)));
    }
  }

  private void street(List<Point> points) {
    Tags tags = Tagging.residential(dice);
    if (names.hasNext()) {
      sketch.streets().add(new Street(tags.with("name", names.next()), points, housing));
    } else {
      sketch.streets().add(new Street(tags, points, null));
    }
  }

  private Point at(double column, double row) {
    double x = column * block;
    double y = row * depth;
    return south.plus(
        new Point(
            x + 14 * StrictMath.sin(y / 170) * inside(column),
            y + 10 * StrictMath.sin(x / 210 + 1) * inside(row)));
  }

  /** Bends fade out towards the first row and column, where the roads around are straight. */
  private static double inside(double index) {
    return Math.min(1, index);
  }
}
