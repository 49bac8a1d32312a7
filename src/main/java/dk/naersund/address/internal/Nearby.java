package dk.naersund.address.internal;

import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Things on a grid, to find the nearest. Cells are squares of about one reach. */
final class Nearby<T> {
  private static final double METRES_PER_DEGREE = Math.toRadians(Position.EARTH_RADIUS_METRES);

  private final Map<Long, List<T>> cells = new HashMap<>();
  private final Function<T, Position> where;
  private final double reachMetres;
  private final double degreesLat;
  private final double degreesLon;

  /**
   * Puts the things on a grid.
   *
   * @param reachMetres how far {@link #nearest} looks
   */
  Nearby(List<T> things, Function<T, Position> where, double reachMetres) {
    this.where = where;
    this.reachMetres = reachMetres;
    degreesLat = reachMetres / METRES_PER_DEGREE;
    // Cells are as wide as needed where the things lie furthest north.
    double north = 0;
    for (T thing : things) {
      north = Math.max(north, Math.abs(where.apply(thing).lat()));
    }
    degreesLon = degreesLat / Math.max(0.01, Math.cos(Math.toRadians(Math.min(89, north + 0.2))));
    for (T thing : things) {
      Position p = where.apply(thing);
      cells.computeIfAbsent(key(row(p), column(p)), k -> new ArrayList<>(2)).add(thing);
    }
  }

  /** The nearest thing within reach; of equally near ones the first. */
  Optional<T> nearest(Position position) {
    T best = null;
    double bestMetres = reachMetres;
    for (T thing : around(position)) {
      double metres = where.apply(thing).metresTo(position);
      if (best == null ? metres <= bestMetres : metres < bestMetres) {
        best = thing;
        bestMetres = metres;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Everything within reach and perhaps a little more, in no order. */
  List<T> around(Position position) {
    List<T> around = new ArrayList<>();
    for (long row = row(position) - 1; row <= row(position) + 1; row++) {
      for (long column = column(position) - 1; column <= column(position) + 1; column++) {
        around.addAll(cells.getOrDefault(key(row, column), List.of()));
      }
    }
    return around;
  }

  private long row(Position p) {
    return (long) Math.floor(p.lat() / degreesLat);
  }

  private long column(Position p) {
    return (long) Math.floor(p.lon() / degreesLon);
  }

  private static long key(long row, long column) {
    return row << 32 ^ (column & 0xffffffffL);
  }
}
