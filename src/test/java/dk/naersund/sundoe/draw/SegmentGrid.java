package dk.naersund.sundoe.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Segments by square cells, to find those near a place. */
public final class SegmentGrid {
  private final double cell;
  private final Map<Long, List<Integer>> cells = new HashMap<>();
  private final List<Segment> segments = new ArrayList<>();

  /** A grid with cells of so many metres. */
  public SegmentGrid(double cell) {
    this.cell = cell;
  }

  /** Adds a segment; its number is how many were there before. */
  public int add(Segment segment) {
    int number = segments.size();
    segments.add(segment);
    for (long key : keys(segment, 0)) {
      cells.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
    }
    return number;
  }

  /** The segment with this number. */
  public Segment get(int number) {
    return segments.get(number);
  }

  /** How many there are. */
  public int size() {
    return segments.size();
  }

  /** Numbers of the segments that may come within so many metres, ascending. */
  public Iterable<Integer> near(Segment segment, double metres) {
    TreeSet<Integer> found = new TreeSet<>();
    for (long key : keys(segment, metres)) {
      found.addAll(cells.getOrDefault(key, List.of()));
    }
    return found;
  }

  /** Whether any segment comes nearer to the point than so many metres. */
  public boolean anyWithin(Point point, double metres) {
    for (int number : near(new Segment(point, point), metres)) {
      if (get(number).metresTo(point) < metres) {
        return true;
      }
    }
    return false;
  }

  private List<Long> keys(Segment s, double margin) {
    long west = cellOf(Math.min(s.from().x(), s.to().x()) - margin);
    long east = cellOf(Math.max(s.from().x(), s.to().x()) + margin);
    long south = cellOf(Math.min(s.from().y(), s.to().y()) - margin);
    long north = cellOf(Math.max(s.from().y(), s.to().y()) + margin);
    List<Long> keys = new ArrayList<>();
    for (long x = west; x <= east; x++) {
      for (long y = south; y <= north; y++) {
        keys.add(x * 1_000_003 + y);
      }
    }
    return keys;
  }

  private long cellOf(double metres) {
    return (long) Math.floor(metres / cell);
  }
}
