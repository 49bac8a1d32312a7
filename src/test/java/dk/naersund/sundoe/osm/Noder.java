package dk.naersund.sundoe.osm;

import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Segment;
import dk.naersund.sundoe.draw.SegmentGrid;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Spot;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.draw.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Joins streets where they meet: puts a common point into both where two cross, and where one ends
 * on another. What {@link Street#passesOver()} is joined at its ends only.
 */
final class Noder {
  private static final double SAME_METRES = 0.6;

  private record Piece(int street, int index) {}

  /** Streets with their common points, and the tags of points on them. */
  record Noded(List<Street> streets, Map<Point, Tags> onStreet) {}

  private final List<Street> streets;
  private final SegmentGrid grid = new SegmentGrid(60);
  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Integer, TreeMap<Double, Point>> cuts = new TreeMap<>();
  private final Map<Point, Tags> onStreet = new LinkedHashMap<>();

  private Noder(List<Street> streets) {
    this.streets = streets;
    for (int s = 0; s < streets.size(); s++) {
      List<Segment> segments = streets.get(s).segments();
      for (int i = 0; i < segments.size(); i++) {
        grid.add(segments.get(i));
        pieces.add(new Piece(s, i));
      }
    }
  }

  static Noded node(Sketch sketch) {
    Noder noder = new Noder(Ends.onto(sketch.streets()));
    noder.meet();
    sketch.onStreet().forEach(noder::place);
    List<Street> joined = noder.joined();
    noder.levelCrossings(joined);
    return new Noded(joined, noder.onStreet);
  }

  private void meet() {
    for (int a = 0; a < grid.size(); a++) {
      for (int b : grid.near(grid.get(a), 1)) {
        if (b > a) {
          meet(a, b);
        }
      }
    }
  }

  private void meet(int a, int b) {
    boolean touching = touch(a, b) | touch(b, a);
    if (!touching && crossable(a) && crossable(b)) {
      grid.get(a)
          .crossing(grid.get(b))
          .ifPresent(
              point -> {
                cut(a, point);
                cut(b, point);
              });
    }
  }

  /** Lets the ends of one segment fall onto another one; true when one is there already or does. */
  private boolean touch(int end, int onto) {
    boolean touching = false;
    for (Point point : List.of(grid.get(end).from(), grid.get(end).to())) {
      Segment segment = grid.get(onto);
      if (point.equals(segment.from()) || point.equals(segment.to())) {
        touching = true;
      } else if (segment.metresTo(point) < SAME_METRES
          && crossable(onto)
          && (crossable(end) || isEnd(end, point))) {
        cut(onto, point);
        touching = true;
      }
    }
    return touching;
  }

  private boolean isEnd(int piece, Point point) {
    List<Point> line = streets.get(pieces.get(piece).street()).line();
    return point.equals(line.getFirst()) || point.equals(line.getLast());
  }

  private boolean crossable(int piece) {
    return !streets.get(pieces.get(piece).street()).passesOver();
  }

  private void cut(int piece, Point point) {
    cuts.computeIfAbsent(piece, _ -> new TreeMap<>()).put(grid.get(piece).share(point), point);
  }

  private void place(Spot spot) {
    List<Integer> near = new ArrayList<>();
    grid.near(new Segment(spot.at(), spot.at()), Sketch.ON_STREET_METRES).forEach(near::add);
    int piece =
        near.stream()
            .min(Comparator.comparingDouble(n -> grid.get(n).metresTo(spot.at())))
            .filter(n -> grid.get(n).metresTo(spot.at()) < Sketch.ON_STREET_METRES)
            .orElseThrow(() -> new IllegalArgumentException("no street under " + spot));
    Segment segment = grid.get(piece);
    Point point = segment.nearest(spot.at()).rounded();
    TreeMap<Double, Point> there = cuts.computeIfAbsent(piece, _ -> new TreeMap<>());
    List<Point> known = new ArrayList<>(there.values());
    known.add(segment.from());
    known.add(segment.to());
    Point exact =
        known.stream().filter(k -> k.metresTo(point) < SAME_METRES).findFirst().orElse(point);
    if (exact.equals(point)) {
      there.put(segment.share(point), point);
    }
    onStreet.merge(exact, spot.tags(), Tags::with);
  }

  private void levelCrossings(List<Street> joined) {
    Set<Point> rails = new HashSet<>();
    joined.stream()
        .filter(street -> street.tags().has("railway") && !street.tags().has("highway"))
        .forEach(street -> rails.addAll(street.line()));
    joined.stream()
        .filter(street -> street.tags().has("highway"))
        .flatMap(street -> street.line().stream())
        .filter(rails::contains)
        .forEach(
            at ->
                onStreet.merge(
                    at, Tags.of("railway", "level_crossing"), (old, add) -> add.with(old)));
  }

  private List<Street> joined() {
    Map<Piece, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      numbers.put(pieces.get(i), i);
    }
    List<Street> result = new ArrayList<>();
    for (int s = 0; s < streets.size(); s++) {
      List<Point> line = new ArrayList<>();
      List<Point> old = streets.get(s).line();
      line.add(old.getFirst());
      for (int i = 1; i < old.size(); i++) {
        Integer number = numbers.get(new Piece(s, i - 1));
        cuts.getOrDefault(number, new TreeMap<>()).values().forEach(p -> append(line, p));
        append(line, old.get(i));
      }
      result.add(streets.get(s).along(line));
    }
    return result;
  }

  private static void append(List<Point> line, Point point) {
    if (!line.getLast().equals(point)) {
      line.add(point);
    }
  }
}
