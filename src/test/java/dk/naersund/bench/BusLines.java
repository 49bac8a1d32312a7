package dk.naersund.bench;

import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invented bus lines over given stops. Each begins at a stop that no line serves yet and goes on to
 * a near one ahead, rather to one that has no line; so every stop is served, and many by several.
 */
final class BusLines {
  private static final double NEAREST_METRES = 150;
  private static final double FURTHEST_METRES = 1500;
  private static final double SHARPEST_TURN = Math.toRadians(75);
  private static final double CELL_METRES = 750;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double DEGREE_EAST = METRES_PER_DEGREE * Math.cos(Math.toRadians(55.8));
  private static final int FEWEST_STOPS = 15;
  private static final int MOST_STOPS = 46;

  private final List<Position> stops;
  private final Random random;
  private final int[] lines;
  private final Map<Long, List<Integer>> cells = new HashMap<>();

  private BusLines(List<Position> stops, Random random) {
    this.stops = stops;
    this.random = random;
    lines = new int[stops.size()];
    for (int i = 0; i < stops.size(); i++) {
      cells.computeIfAbsent(cell(x(i), y(i), 0, 0), _ -> new ArrayList<>()).add(i);
    }
  }

  /** Lines as numbers of stops, in order; at least {@code least} of them. */
  static List<List<Integer>> over(List<Position> stops, int least, Random random) {
    BusLines drawing = new BusLines(stops, random);
    List<List<Integer>> all = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    for (int stop : order) {
      if (drawing.lines[stop] == 0) {
        drawing.draw(stop, all);
      }
    }
    while (all.size() < least) {
      drawing.draw(random.nextInt(stops.size()), all);
    }
    return all;
  }

  private void draw(int from, List<List<Integer>> all) {
    List<Integer> line = new ArrayList<>(List.of(from));
    int length = FEWEST_STOPS + random.nextInt(MOST_STOPS - FEWEST_STOPS);
    double heading = random.nextDouble() * 2 * Math.PI;
    extend(line, heading, length / 2);
    Collections.reverse(line);
    extend(line, heading + Math.PI, length);
    if (line.size() == 1) {
      line.add(nearest(from));
    }
    line.forEach(stop -> lines[stop]++);
    all.add(List.copyOf(line));
  }

  private void extend(List<Integer> line, double firstHeading, int length) {
    double heading = firstHeading;
    while (line.size() < length) {
      int here = line.getLast();
      int next = -1;
      double best = Double.MAX_VALUE;
      for (int stop : around(here)) {
        double metres = metres(here, stop);
        double turn = Math.abs(Math.IEEEremainder(heading(here, stop) - heading, 2 * Math.PI));
        if (metres < NEAREST_METRES
            || metres > FURTHEST_METRES
            || turn > SHARPEST_TURN
            || line.contains(stop)) {
          continue;
        }
        double cost = metres * (1 + turn) * (lines[stop] == 0 ? 0.6 : 1);
        if (cost < best) {
          best = cost;
          next = stop;
        }
      }
      if (next < 0) {
        return;
      }
      // The line keeps its general direction: only a part of each turn becomes the new heading.
      heading += 0.5 * Math.IEEEremainder(heading(here, next) - heading, 2 * Math.PI);
      line.add(next);
    }
  }

  private int nearest(int stop) {
    return IntStream.range(0, stops.size())
        .filter(other -> other != stop)
        .boxed()
        .min(Comparator.comparingDouble(other -> metres(stop, other)))
        .orElseThrow();
  }

  private List<Integer> around(int stop) {
    List<Integer> near = new ArrayList<>();
    for (int east = -2; east <= 2; east++) {
      for (int north = -2; north <= 2; north++) {
        near.addAll(cells.getOrDefault(cell(x(stop), y(stop), east, north), List.of()));
      }
    }
    return near;
  }

  private static long cell(double x, double y, int east, int north) {
    return (long) (Math.floor(x / CELL_METRES) + east) * 1_000_003
        + (long) (Math.floor(y / CELL_METRES) + north);
  }

  private double heading(int from, int to) {
    return Math.atan2(y(to) - y(from), x(to) - x(from));
  }

  double metres(int from, int to) {
    return stops.get(from).metresTo(stops.get(to));
  }

  private double x(int stop) {
    return stops.get(stop).lon() * DEGREE_EAST;
  }

  private double y(int stop) {
    return stops.get(stop).lat() * METRES_PER_DEGREE;
  }
}
