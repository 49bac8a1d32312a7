package dk.naersund.sundoe.town;

import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Shape;
import dk.naersund.sundoe.draw.Tags;
import java.util.ArrayList;
import java.util.List;

/** A coast line: long stretches between the corners drawn are frayed, short ones are quays. */
public final class Coast {
  private static final double QUAY_METRES = 260;

  private Coast() {}

  /** The coast of an island, counter-clockwise, so that its land is on the left. */
  public static Shape around(String name, List<Point> corners, Dice dice) {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      line.add(corners.get(i));
      fray(corners.get(i), corners.get((i + 1) % corners.size()), line, dice);
    }
    line.add(corners.getFirst());
    return new Shape(Tags.of("natural", "coastline", "name", name), line);
  }

  private static void fray(Point from, Point to, List<Point> line, Dice dice) {
    double length = from.metresTo(to);
    if (length < QUAY_METRES) {
      return;
    }
    Point aside = to.minus(from).unit().left().times(length * dice.between(-0.13, 0.13));
    Point middle = from.towards(to, dice.between(0.4, 0.6)).plus(aside);
    fray(from, middle, line, dice);
    line.add(middle);
    fray(middle, to, line, dice);
  }
}
