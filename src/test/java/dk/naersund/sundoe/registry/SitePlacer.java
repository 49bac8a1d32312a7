package dk.naersund.sundoe.registry;

import dk.naersund.geo.Area;
import dk.naersund.geo.Areas;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.town.House;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a hand-written site onto the map. {@code at: Havnegade 3, 9991 Sundby} becomes an address, a
 * position and a kommunekode; a number that does not exist becomes the nearest that does. An
 * entrance stands at its own {@code at}, or {@code behind} and {@code right} metres from the front
 * door, seen from the street. Access is written {@code {ramp: "no", door-width: 90}} with {@code
 * seen} and {@code source} beside it.
 */
final class SitePlacer {
  private static final int NEAR_NUMBERS = 4;

  private final List<House> houses;
  private final Plane plane;
  private final Areas areas;

  SitePlacer(List<House> houses, Plane plane, Areas areas) {
    this.houses = houses;
    this.plane = plane;
    this.areas = areas;
  }

  ObjectNode place(ObjectNode site) {
    try {
      return placed(site);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(site.path("id") + ": " + e.getMessage(), e);
    }
  }

  private ObjectNode placed(ObjectNode site) {
    ObjectNode result = site.deepCopy();
    String source = take(result, "source", "kommunens besigtigelse");
    String seen = take(result, "seen", "2026-09-03");
    result.set("access", Facts.of(site.path("access"), source, seen));
    ArrayNode written =
        site.has("locations")
            ? (ArrayNode) site.path("locations")
            : JsonMapper.shared().createArrayNode().add(location(result));
    ArrayNode locations = result.putArray("locations");
    for (JsonNode one : written) {
      locations.add(location((ObjectNode) one, source, seen));
    }
    if (!result.has("services")) {
      result.putArray("services");
    }
    return result;
  }

  /** A site that never moves has its location's fields directly. */
  private static ObjectNode location(ObjectNode site) {
    ObjectNode location = JsonMapper.shared().createObjectNode();
    for (String field : List.of("at", "entrances", "parking", "from", "to")) {
      JsonNode value = site.remove(field);
      if (value != null) {
        location.set(field, value);
      }
    }
    return location;
  }

  private ObjectNode location(ObjectNode written, String source, String seen) {
    House house = house(written.path("at").asString());
    ObjectNode location = JsonMapper.shared().createObjectNode();
    for (String field : List.of("from", "to")) {
      if (written.has(field)) {
        location.set(field, written.get(field));
      }
    }
    Position position = plane.position(house.door());
    location.put("addressText", house.text());
    location.put("addressId", (String) null);
    location.put(
        "kommunekode", areas.find(Area.Kind.MUNICIPALITY, position).map(Area::id).orElseThrow());
    put(location, position);
    ArrayNode entrances = location.putArray("entrances");
    if (written.path("entrances").isEmpty()) {
      ObjectNode only = JsonMapper.shared().createObjectNode();
      only.put("id", "hoved");
      only.putObject("name").put("da", "hovedindgangen").put("en", "the main entrance");
      entrances.add(put(only, plane.position(house.behind(-1, 0))));
      only.putArray("access");
    }
    for (JsonNode one : written.path("entrances")) {
      ObjectNode entrance = ((ObjectNode) one).deepCopy();
      Position door = offset(entrance, house, -1);
      entrance.set("access", Facts.of(one.path("access"), source, seen));
      entrances.add(put(entrance, door));
    }
    ArrayNode parking = location.putArray("parking");
    for (JsonNode one : written.path("parking")) {
      ObjectNode place = ((ObjectNode) one).deepCopy();
      parking.add(put(place, offset(place, house, -3)));
    }
    return location;
  }

  private Position offset(ObjectNode thing, House house, double usual) {
    JsonNode at = thing.remove("at");
    House from = at == null ? house : house(at.asString());
    JsonNode behind = thing.remove("behind");
    JsonNode right = thing.remove("right");
    Point point =
        from.behind(
            behind == null ? usual : behind.asDouble(), right == null ? 0 : right.asDouble());
    return plane.position(point.rounded());
  }

  private static ObjectNode put(ObjectNode thing, Position position) {
    return thing.put("lat", position.lat()).put("lon", position.lon());
  }

  private House house(String text) {
    String[] parts = text.split(", ");
    int space = parts[0].lastIndexOf(' ');
    String street = parts[0].substring(0, space);
    String number = parts[0].substring(space + 1);
    List<House> onStreet =
        houses.stream()
            .filter(house -> house.street().equals(street) && house.text().endsWith(parts[1]))
            .toList();
    int wanted = digits(number);
    return onStreet.stream()
        .filter(house -> house.number().equals(number))
        .findFirst()
        .or(
            () ->
                onStreet.stream()
                    .filter(house -> digits(house.number()) % 2 == wanted % 2)
                    .filter(house -> Math.abs(digits(house.number()) - wanted) <= NEAR_NUMBERS)
                    .min(Comparator.comparingInt(h -> Math.abs(digits(h.number()) - wanted))))
        .orElseThrow(() -> new IllegalArgumentException("there is no house on " + text));
  }

  private static int digits(String number) {
    return Integer.parseInt(number.replaceAll("\\D", ""));
  }

  private static String take(ObjectNode node, String field, String otherwise) {
    JsonNode value = node.remove(field);
    return value == null ? otherwise : value.asString();
  }
}
