package dk.naersund.sundoe.osm;

import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Segment;
import dk.naersund.sundoe.draw.SegmentGrid;
import dk.naersund.sundoe.draw.Street;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the loose end of a road onto the road it nearly reaches, so that plans need not be drawn to
 * the centimetre.
 */
final class Ends {
  private static final double NEARLY_METRES = 8;
  private static final double THERE_METRES = 0.6;

  private final SegmentGrid grid = new SegmentGrid(60);
  private final List<Street> owners = new ArrayList<>();

  private Ends(List<Street> streets) {
    for (Street street : streets) {
      if (street.tags().has("highway") && !street.passesOver()) {
        for (Segment segment : street.segments()) {
          grid.add(segment);
          owners.add(street);
        }
      }
    }
  }

  static List<Street> onto(List<Street> streets) {
    Ends ends = new Ends(streets);
    return streets.stream().map(ends::onto).toList();
  }

  private Street onto(Street street) {
    if (!street.tags().has("highway")) {
      return street;
    }
    List<Point> line = new ArrayList<>(street.line());
    if (!line.getFirst().equals(line.getLast())) {
      line.set(0, moved(street, line.getFirst()));
      line.set(line.size() - 1, moved(street, line.getLast()));
    }
    return street.along(line);
  }

  private Point moved(Street street, Point end) {
    @Nullable Point best = null;
    double nearest = NEARLY_METRES;
    for (int number : grid.near(new Segment(end, end), NEARLY_METRES)) {
      double metres = grid.get(number).metresTo(end);
      if (owners.get(number) != street && metres < nearest) {
        nearest = metres;
        best = grid.get(number).nearest(end).rounded();
      }
    }
    return best == null || nearest < THERE_METRES ? end : best;
  }
}
