package dk.naersund.sundoe.draw;

import java.util.Optional;

/** A straight line from one point to another. */
public record Segment(Point from, Point to) {
  /** Where on the segment a point's foot lies: 0 at its beginning, 1 at its end, never outside. */
  public double share(Point point) {
    Point way = to.minus(from);
    double square = way.dot(way);
    return square == 0 ? 0 : Math.clamp(point.minus(from).dot(way) / square, 0, 1);
  }

  /** The point of the segment that is nearest to another point. */
  public Point nearest(Point point) {
    return from.towards(to, share(point));
  }

  /** Distance in metres. */
  public double metresTo(Point point) {
    return nearest(point).metresTo(point);
  }

  /** Length in metres. */
  public double length() {
    return from.metresTo(to);
  }

  /** The point in which two segments cross; empty when they do not, or run side by side. */
  public Optional<Point> crossing(Segment other) {
    Point mine = to.minus(from);
    Point theirs = other.to.minus(other.from);
    double cross = mine.cross(theirs);
    if (Math.abs(cross) < 1e-9) {
      return Optional.empty();
    }
    Point between = other.from.minus(from);
    double a = between.cross(theirs) / cross;
    double b = between.cross(mine) / cross;
    return a < 0 || a > 1 || b < 0 || b > 1
        ? Optional.empty()
        : Optional.of(from.towards(to, a).rounded());
  }
}
