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

  /** The bits that hold a door's place among all; there are fewer doors than that. */
  private static final long DOOR = (1 << 20) - 1;

  /** In order of latitude. */
  private final Door[] doors;

  private final double[] lats;
  private final double[] xs;
  private final double[] ys;
  private final double[] zs;
  private final int[] sites;
  private final Map<String, Integer> numbers = new HashMap<>();

  CrowDoors(List<Door> doors) {
    this.doors = doors.toArray(Door[]::new);
    Arrays.sort(this.doors, Comparator.comparingDouble(door -> door.entrance().position().lat()));
    lats = Arrays.stream(this.doors).mapToDouble(d -> d.entrance().position().lat()).toArray();
    xs = new double[lats.length];
    ys = new double[lats.length];
    zs = new double[lats.length];
    for (int i = 0; i < lats.length; i++) {
      double[] point = onSphere(this.doors[i].entrance().position());
      xs[i] = point[0];
      ys[i] = point[1];
      zs[i] = point[2];
    }
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
   * The nearest of the doors that count, each of another site, nearest first.
   *
   * @param most how many at most
   * @param metres they are nearer than that
   * @param without numbers of the sites that do not count
   * @param counts whether a door counts
   */
  List<ByCrow> nearest(
      int most, double metres, Position from, BitSet without, Predicate<Door> counts) {
    List<ByCrow> found = new ArrayList<>();
    BitSet seen = new BitSet(numbers.size());
    int counted = 0;
    double enough = Double.MAX_VALUE;
    for (long near : inOrder(metres, from, without)) {
      double chord = Double.longBitsToDouble(near & ~DOOR);
      if (chord > enough) {
        break;
      }
      int door = (int) (near & DOOR);
      double distance = from.metresTo(doors[door].entrance().position());
      if (distance < metres && counts.test(doors[door])) {
        found.add(new ByCrow(doors[door], sites[door], distance));
        if (!isTaken(seen, sites[door]) && ++counted == most) {
          enough = asGoodAs(chord);
        }
      }
    }
    found.sort(ByCrow.NEAREST_FIRST);
    seen.clear();
    found.removeIf(one -> isTaken(seen, one.site));
    return found.size() > most ? found.subList(0, most) : found;
  }

  /**
   * The doors that may be nearer than so many metres, nearest first but for rounding: the square of
   * the chord through a sphere of radius 1, which orders as the distance does and takes no sines,
   * and the door in the last bits.
   */
  private long[] inOrder(double metres, Position from, BitSet without) {
    double degrees = metres / LEAST_METRES_PER_DEGREE;
    double halfAngle = Math.min(90, degrees / 2);
    double most = asGoodAs(4 * Math.pow(Math.sin(Math.toRadians(halfAngle)), 2));
    double[] here = onSphere(from);
    int at = Arrays.binarySearch(lats, from.lat() - degrees);
    at = at < 0 ? -1 - at : at;
    while (at > 0 && lats[at - 1] >= from.lat() - degrees) {
      at--;
    }
    long[] found = new long[16];
    int count = 0;
    for (; at < doors.length && lats[at] <= from.lat() + degrees; at++) {
      double x = xs[at] - here[0];
      double y = ys[at] - here[1];
      double z = zs[at] - here[2];
      double chord = x * x + y * y + z * z;
      if (chord <= most && !without.get(sites[at])) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = (Double.doubleToRawLongBits(chord) & ~DOOR) | at;
      }
    }
    found = Arrays.copyOf(found, count);
    Arrays.sort(found);
    return found;
  }

  /** A square of a chord that is certainly larger, but no larger than rounding can make it. */
  private static double asGoodAs(double chord) {
    return chord * (1 + 1e-6) + 1e-18;
  }

  private static double[] onSphere(Position position) {
    double lat = Math.toRadians(position.lat());
    double lon = Math.toRadians(position.lon());
    return new double[] {
      Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }

  /** Takes it. */
  private static boolean isTaken(BitSet seen, int site) {
    boolean taken = seen.get(site);
    seen.set(site);
    return taken;
  }
}
