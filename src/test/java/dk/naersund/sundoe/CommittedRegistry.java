package dk.naersund.sundoe;

import dk.naersund.geo.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registry.json as plain JSON: tests of the island rest on no room of the program. */
public record CommittedRegistry(JsonNode root) {
  /** Reads a file. */
  public static CommittedRegistry read(Path file) {
    try {
      return new CommittedRegistry(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The things in a list. */
  public List<JsonNode> list(String name) {
    return each(root.path(name)).toList();
  }

  JsonNode site(String id) {
    return one("sites", id);
  }

  JsonNode one(String list, String id) {
    return list(list).stream()
        .filter(thing -> thing.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + id + " in " + list));
  }

  /** Sites that offer a service. */
  List<JsonNode> offering(String service) {
    return list("sites").stream()
        .filter(
            site ->
                each(site.path("services"))
                    .anyMatch(offer -> offer.path("service").asString().equals(service)))
        .toList();
  }

  /** Where a thing is. */
  public static Position position(JsonNode placed) {
    return new Position(placed.path("lat").asDouble(), placed.path("lon").asDouble());
  }

  /** The doors of a site's first location through which one gets without steps, or all doors. */
  static List<Position> doors(JsonNode site, boolean stepFree) {
    return each(site.path("locations").path(0).path("entrances"))
        .filter(
            door ->
                !stepFree
                    || !answer(door, "step-free-entrance").equals("no")
                    || answer(door, "ramp").equals("yes"))
        .map(CommittedRegistry::position)
        .toList();
  }

  static String answer(JsonNode placed, String feature) {
    return each(placed.path("access"))
        .filter(fact -> fact.path("feature").asString().equals(feature))
        .map(fact -> fact.path("answer").asString())
        .findFirst()
        .orElse("unknown");
  }
}
