package dk.naersund.sundoe.town;

import dk.naersund.sundoe.draw.Dice;
import dk.naersund.sundoe.draw.Housing;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Segment;
import dk.naersund.sundoe.draw.SegmentGrid;
import dk.naersund.sundoe.draw.Street;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * House numbers along streets, as in Danish towns: odd ones on the left seen from the street's
 * beginning, even ones on the right (a square has houses on its outer side only), a missing number
 * now and then, a letter here and there. No door stands on another street.
 */
public final class Houses {
  private static final double GAP = 0.05;
  private static final double LETTERED = 0.06;

  private final Dice dice;
  private final SegmentGrid streets;
  private final Map<String, Numbers> numbers = new HashMap<>();
  private final List<House> houses = new ArrayList<>();

  /** The next odd and even number of a street, and dice of its own. */
  private record Numbers(int[] next, Dice dice) {}

  private Houses(Dice dice, SegmentGrid streets) {
    this.dice = dice;
    this.streets = streets;
  }

  /** All houses of the streets that have housing. A street in several pieces counts on. */
  public static List<House> along(List<Street> streets, SegmentGrid grid, Dice dice) {
    Houses houses = new Houses(dice, grid);
    streets.forEach(houses::along);
    return houses.houses;
  }

  private void along(Street street) {
    Housing housing = street.housing();
    if (housing == null) {
      return;
    }
    Numbers numbers =
        this.numbers.computeIfAbsent(
            street.name() + housing.postcode() + housing.city(),
            name -> new Numbers(new int[] {1, 2}, dice.named(name)));
    int[] next = numbers.next();
    int sides = street.tags().is("area", "yes") ? 1 : 2;
    for (int side = 0; side < sides; side++) {
      double at = housing.spacing() * (0.6 + side * 0.3);
      for (Segment segment : street.segments()) {
        double length = segment.length();
        Point along = segment.to().minus(segment.from()).unit();
        Point outward = side == 0 ? along.left() : along.left().times(-1);
        while (at < length) {
          Point foot = segment.from().plus(along.times(at));
          next[side] += house(street.name(), housing, foot, outward, next[side], numbers.dice());
          at += housing.spacing() * numbers.dice().between(0.85, 1.2);
        }
        at -= length;
      }
    }
  }

  /** Puts a house there when there is room; tells by how much the number grows. */
  private int house(
      String street, Housing housing, Point foot, Point outward, int number, Dice dice) {
    Point door = foot.plus(outward.times(housing.setback()));
    if (streets.anyWithin(door, housing.setback() - 0.5)
        || streets.anyWithin(door.plus(outward.times(3)), housing.setback() - 0.5)) {
      return 0;
    }
    if (dice.chance(GAP)) {
      return 2;
    }
    if (dice.chance(LETTERED) && housing.spacing() < 40) {
      Point aside = outward.left().times(housing.spacing() * 0.2);
      houses.add(new House(street, number + "A", housing, door.plus(aside).rounded(), outward));
      houses.add(
          new House(street, number + "B", housing, door.plus(aside.times(-1)).rounded(), outward));
    } else {
      houses.add(new House(street, Integer.toString(number), housing, door.rounded(), outward));
    }
    return 2;
  }
}
