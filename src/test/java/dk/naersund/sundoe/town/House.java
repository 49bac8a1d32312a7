package dk.naersund.sundoe.town;

import dk.naersund.sundoe.draw.Housing;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Tags;

/**
 * A house number.
 *
 * @param street name of the street
 * @param number with its letter, if any: {@code 12B}
 * @param housing how houses stand here
 * @param door where the front door is
 * @param outward one metre from the street towards the house
 */
public record House(String street, String number, Housing housing, Point door, Point outward) {
  /** As people write it: {@code Havnegade 12B, 9991 Sundby}. */
  public String text() {
    return street + " " + number + ", " + housing.postcode() + " " + housing.city();
  }

  /** The tags of its address. */
  public Tags tags() {
    return Tags.of(
        "addr:street",
        street,
        "addr:housenumber",
        number,
        "addr:postcode",
        housing.postcode(),
        "addr:city",
        housing.city());
  }

  /** A point so many metres behind the front door and to its right, seen from the street. */
  public Point behind(double metres, double right) {
    return door.plus(outward.times(metres)).plus(outward.left().times(-right));
  }
}
