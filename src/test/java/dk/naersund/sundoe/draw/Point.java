package dk.naersund.sundoe.draw;

/**
 * A point on the drawing board, or a vector between two.
 *
 * @param x metres towards the east
 * @param y metres towards the north
 */
public record Point(double x, double y) {
  /** The sum of two vectors. */
  public Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  /** The vector from the other point to this one. */
  public Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  /** This vector, so many times as long. */
  public Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  /** Distance in metres. */
  public double metresTo(Point other) {
    return minus(other).length();
  }

  /** Length of the vector in metres. */
  public double length() {
    return Math.sqrt(x * x + y * y);
  }

  /** The vector of one metre in this direction. */
  public Point unit() {
    return times(1 / length());
  }

  /** The vector turned a quarter to the left. */
  public Point left() {
    return new Point(-y, x);
  }

  /** The vector turned to the left by an angle in radians. */
  public Point turned(double angle) {
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    return new Point(x * cos - y * sin, x * sin + y * cos);
  }

  /** The point at a share (0 to 1) of the way to another one. */
  public Point towards(Point other, double share) {
    return plus(other.minus(this).times(share));
  }

  /** Rounded to centimetres: two points drawn at the same place are equal then. */
  public Point rounded() {
    return new Point(Math.round(x * 100) / 100.0, Math.round(y * 100) / 100.0);
  }

  double dot(Point other) {
    return x * other.x + y * other.y;
  }

  double cross(Point other) {
    return x * other.y - y * other.x;
  }
}
