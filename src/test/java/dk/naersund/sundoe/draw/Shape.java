package dk.naersund.sundoe.draw;

import java.util.List;

/**
 * What is drawn but not walked on: water, land use, buildings, coast lines.
 *
 * @param tags its OpenStreetMap tags
 * @param line its points; an area's last point equals its first
 */
public record Shape(Tags tags, List<Point> line) {
  public Shape {
    line = line.stream().map(Point::rounded).toList();
  }

  /** Whether it is an area. */
  public boolean closed() {
    return line.size() > 3 && line.getFirst().equals(line.getLast());
  }
}
