package dk.naersund.search.internal;

import dk.naersund.geo.Position;
import dk.naersund.world.Offers.Door;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.function.Predicate;

/** The doors of one kind, to be found by their distance in a straight line. */
final class CrowDoors {
  /** A degree of latitude is a little more than this on the sphere that distances are told on. */
  private static final double LEAST_METRES_PER_DEGREE = 111_000;

  /** In order of latitude. */
  private final Door[] doors;

  private final double[] lats;
  private final double[] lons;

  CrowDoors(List<Door> doors) {
    this.doors = doors.toArray(Door[]::new);
    Arrays.sort(this.doors, Comparator.comparingDouble(door -> door.entrance().position().lat()));
    lats = Arrays.stream(this.doors).mapToDouble(d -> d.entrance().position().lat()).toArray();
    lons = Arrays.stream(this.doors).mapToDouble(d -> d.entrance().position().lon()).toArray();
  }

  /** Hands over each door that counts and is nearer than so many metres, with its distance. */
  void within(double metres, Position from, Predicate<Door> counts, ObjDoubleConsumer<Door> found) {
    double degrees = metres / LEAST_METRES_PER_DEGREE;
    // Meridians converge: what lies so far north or south is at least so much nearer to its pole.
    double farthest = Math.min(90, Math.abs(from.lat()) + degrees);
    double shrink = Math.cos(Math.toRadians(farthest));
    double across = shrink <= degrees ? 360 : 2 * degrees / shrink;
    int at = Arrays.binarySearch(lats, from.lat() - degrees);
    at = at < 0 ? -1 - at : at;
    while (at > 0 && lats[at - 1] >= from.lat() - degrees) {
      at--;
    }
    for (; at < doors.length && lats[at] <= from.lat() + degrees; at++) {
      double apart = Math.abs(lons[at] - from.lon());
      if (Math.min(apart, 360 - apart) <= across && counts.test(doors[at])) {
        double distance = from.metresTo(doors[at].entrance().position());
        if (distance < metres) {
          found.accept(doors[at], distance);
        }
      }
    }
  }
}
