package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import java.util.List;

/** Directions and turns, in degrees clockwise. */
final class Bearings {
  /** Bends nearer than this to a corner do not count as the direction one comes from. */
  private static final double LOOK_METRES = 12;

  private static final String[] COMPASS = {"n", "ne", "e", "se", "s", "sw", "w", "nw"};

  private Bearings() {}

  /** From one position to another, 0 to 360 from north. */
  static double between(Position from, Position to) {
    double dx = (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
    double dy = to.lat() - from.lat();
    return (Math.toDegrees(Math.atan2(dx, dy)) + 360) % 360;
  }

  /** How one sets out along a line. */
  static double atStart(List<Position> line) {
    Position from = line.getFirst();
    for (Position to : line) {
      if (from.metresTo(to) >= LOOK_METRES) {
        return between(from, to);
      }
    }
    return between(from, line.getLast());
  }

  /** How one comes to the end of a line. */
  static double atEnd(List<Position> line) {
    return atEnd(line, LOOK_METRES);
  }

  /** How one comes to the end of a line, looking back so many metres. */
  static double atEnd(List<Position> line, double metres) {
    Position to = line.getLast();
    for (Position from : line.reversed()) {
      if (from.metresTo(to) >= metres) {
        return between(from, to);
      }
    }
    return between(line.getFirst(), to);
  }

  /** The turn from one bearing to another, -180 (left) to 180 (right). */
  static double turn(double from, double to) {
    return ((to - from) % 360 + 540) % 360 - 180;
  }

  /** The key of the compass direction. */
  static String compass(double bearing) {
    return "compass." + COMPASS[(int) Math.round(bearing / 45) % COMPASS.length];
  }
}
