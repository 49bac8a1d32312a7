package dk.naersund.address.internal;

import dk.naersund.geo.Position;
import java.util.ArrayList;
import java.util.List;

/** What a map file holds that people can name, as it stands there, before it is put in order. */
record MapContents(List<Door> doors, List<StreetPart> streets, List<Seen> sights) {
  MapContents() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /**
   * A house number on a street.
   *
   * @param postcode empty when not tagged
   * @param city the postal town; empty when not tagged
   * @param between whether the map only says that it lies somewhere between two others
   */
  record Door(
      String street,
      HouseNumber number,
      String postcode,
      String city,
      Position position,
      boolean between) {
    Door at(String newPostcode, String newCity) {
      return new Door(street, number, newPostcode, newCity, position, between);
    }
  }

  /**
   * A piece of street with one name.
   *
   * @param middle a point on it, about half way
   * @param points how many points draw it: a rough measure of its length
   */
  record StreetPart(String name, List<String> otherNames, Position middle, int points) {}

  /** A stop or a landmark. */
  record Seen(String name, List<String> otherNames, Sight sight, Position position) {}
}
