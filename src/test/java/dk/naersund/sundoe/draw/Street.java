package dk.naersund.sundoe.draw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that people, cars, ferries or trains move along; where two meet they share a node.
 *
 * @param tags its OpenStreetMap tags
 * @param line at least two points
 * @param housing how houses stand along it; null for none
 */
public record Street(Tags tags, List<Point> line, @Nullable Housing housing) {
  public Street {
    line = line.stream().map(Point::rounded).toList();
    if (line.size() < 2) {
      throw new IllegalArgumentException("a street needs two points: " + tags);
    }
  }

  /** The same street along another line. */
  public Street along(List<Point> newLine) {
    return new Street(tags, newLine, housing);
  }

  /** The straight pieces, in order. */
  public List<Segment> segments() {
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      segments.add(new Segment(line.get(i - 1), line.get(i)));
    }
    return segments;
  }

  /** Whether it meets others only at its ends: bridges, ferries and what lies on another layer. */
  public boolean passesOver() {
    return tags.has("bridge") || tags.has("tunnel") || tags.has("layer") || tags.has("route");
  }

  /** Its name, or an empty text. */
  public String name() {
    return tags.find("name").orElse("");
  }
}
