package dk.naersund.address.internal;

import dk.naersund.address.internal.MapContents.Door;
import dk.naersund.geo.Position;
import java.util.List;
import java.util.Map;

/** The {@code addr:*} tags of one map element. */
final class AddressTags {
  private static final int LONGEST_NAME = 120;

  private AddressTags() {}

  /** Whether they name a house: a number on a street. */
  static boolean isAddress(Map<String, String> tags) {
    return tags.containsKey("addr:housenumber") && !street(tags).isEmpty();
  }

  /** The houses they name; several when one element has several numbers. */
  static List<Door> doors(Map<String, String> tags, Position position) {
    String street = street(tags);
    if (street.isEmpty()) {
      return List.of();
    }
    return HouseNumber.parseTag(tags.getOrDefault("addr:housenumber", "")).stream()
        .map(n -> new Door(street, n, postcode(tags), city(tags), position, false))
        .toList();
  }

  /** The street; a place stands for it where there are no streets. Empty when there is neither. */
  static String street(Map<String, String> tags) {
    String street = tags.getOrDefault("addr:street", "").strip();
    String name = street.isEmpty() ? tags.getOrDefault("addr:place", "").strip() : street;
    return Fold.written(name).isEmpty() || name.length() > LONGEST_NAME ? "" : name;
  }

  /** A Danish postcode, or empty. */
  static String postcode(Map<String, String> tags) {
    String postcode = tags.getOrDefault("addr:postcode", "").strip();
    return postcode.matches("\\d{4}") ? postcode : "";
  }

  /** The postal town, or empty. */
  static String city(Map<String, String> tags) {
    String city = tags.getOrDefault("addr:city", "").strip();
    return city.length() > LONGEST_NAME ? "" : city;
  }
}
