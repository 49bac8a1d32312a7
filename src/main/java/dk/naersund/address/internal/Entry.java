package dk.naersund.address.internal;

import dk.naersund.address.Address.Kind;
import dk.naersund.geo.Position;
import java.util.List;

/**
 * One thing that can be found: a street with its houses, a stop or a landmark.
 *
 * @param id see {@link Ids}
 * @param kind {@code STREET}, {@code STOP} or {@code LANDMARK}
 * @param name as on signs
 * @param otherNames older, shorter and other names
 * @param detail what tells it from others of its name in town; mostly empty
 * @param town the postal town; empty when unknown
 * @param postcodes of its houses or, without houses, of its neighbours; the most usual first
 * @param areas names of places around, by which people also say where it is
 * @param position a point on or in it
 * @param houses in the order of their numbers, at most one of each
 */
record Entry(
    String id,
    Kind kind,
    String name,
    List<String> otherNames,
    String detail,
    String town,
    List<String> postcodes,
    List<String> areas,
    Position position,
    List<House> houses) {

  /**
   * A house on a street.
   *
   * @param postcode empty when unknown
   * @param between whether the map only says that it lies somewhere between two others
   */
  record House(HouseNumber number, Position position, String postcode, boolean between) {}

  /** As people write it: {@code Havnegade, 9995 Sundby}. */
  String text() {
    String postcode = postcodes.size() == 1 && kind == Kind.STREET ? postcodes.getFirst() : "";
    String whole = detail.isEmpty() ? name : name + ", " + detail;
    return withTown(whole, postcode);
  }

  /** The address of a house here: {@code Havnegade 12, 9995 Sundby}. */
  String text(HouseNumber number, String postcode) {
    return withTown(name + " " + number, postcode);
  }

  private String withTown(String what, String postcode) {
    boolean itself = Fold.written(town).equals(Fold.written(what));
    String where = (postcode + " " + (itself ? "" : town)).strip();
    return where.isEmpty() ? what : what + ", " + where;
  }
}
