package dk.naersund.search.internal;

import dk.naersund.geo.Position;
import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The doors of one kind, to be found by their distance in a straight line. Their sites are numbered
 * from 0.
 */
final class CrowDoors {
  /** A degree of latitude is a little more than this on the sphere that distances are told on. */
  private static final double LEAST_METRES_PER_DEGREE = 111_000;

  /** In order of latitude. */
  private final Door[] doors;

  private final double[] lats;
  private final double[] lons;
  private final int[] sites;
  private final Map<String, Integer> numbers = new HashMap<>();

  CrowDoors(List<Door> doors) {
    this.doors = doors.toArray(Door[]::new);
    Arrays.sort(this.doors, Comparator.comparingDouble(door -> door.entrance().position().lat()));
    lats = Arrays.stream(this.doors).mapToDouble(d -> d.entrance().position().lat()).toArray();
    lons = Arrays.stream(this.doors).mapToDouble(d -> d.entrance().position().lon()).toArray();
    sites =
        Arrays.stream(this.doors)
            .mapToInt(d -> numbers.computeIfAbsent(d.site().id(), id -> numbers.size()))
            .toArray();
  }

  /** The numbers of some of the sites. */
  BitSet numbers(Collection<String> ids) {
    BitSet known = new BitSet(numbers.size());
    for (String id : ids) {
      Integer number = numbers.get(id);
      if (number != null) {
        known.set(number);
      }
    }
    return known;
  }

  /**
   * A door and its distance in a straight line.
   *
   * @param site its site's number
   */
  record ByCrow(Door door, int site, double metres) {
    private static final Comparator<ByCrow> NEAREST_FIRST =
        Comparator.comparingDouble(ByCrow::metres).thenComparing(one -> one.door.site().id());
  }

  /**
   * The nearest door of each site that has one nearer than so many metres, nearest first.
   *
   * @param without numbers of the sites that do not count
   * @param which the doors that count
   */
  List<ByCrow> within(double metres, Position from, BitSet without, Predicate<Door> which) {
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
    List<ByCrow> found = new ArrayList<>();
    for (; at < doors.length && lats[at] <= from.lat() + degrees; at++) {
      double apart = Math.abs(lons[at] - from.lon());
      if (Math.min(apart, 360 - apart) <= across && !without.get(sites[at])) {
        double distance = from.metresTo(doors[at].entrance().position());
        if (distance < metres) {
          found.add(new ByCrow(doors[at], sites[at], distance));
        }
      }
    }
    found.sort(ByCrow.NEAREST_FIRST);
    BitSet seen = new BitSet(numbers.size());
    found.removeIf(one -> seen.get(one.site) || !isFirst(one, seen, which));
    return found;
  }

  private static boolean isFirst(ByCrow one, BitSet seen, Predicate<Door> which) {
    boolean counts = which.test(one.door);
    seen.set(one.site, counts);
    return counts;
  }
}
