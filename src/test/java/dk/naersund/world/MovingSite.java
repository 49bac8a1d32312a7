package dk.naersund.world;

import dk.naersund.Http;
import dk.naersund.Instance;
import dk.naersund.geo.Position;
import dk.naersund.registry.Author;
import dk.naersund.registry.EditOutcome;
import dk.naersund.registry.EntityId;
import dk.naersund.registry.Registry;
import dk.naersund.registry.RegistryEditor;
import dk.naersund.registry.RegistryJson;
import dk.naersund.registry.RegistrySnapshot;
import dk.naersund.registry.Site;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A site that an editor moves to and fro by some metres, again and again, and citizens who ask for
 * it next door.
 */
public final class MovingSite {
  private static final double DEGREES = 0.0003;

  private final String site;
  private final String kind;
  private final Position from;
  private int moves;

  /**
   * A site of a registry.
   *
   * @param kind a kind of service that it offers
   */
  public MovingSite(RegistrySnapshot registry, String site, String kind) {
    this.site = site;
    this.kind = kind;
    from = registry.findSite(site).orElseThrow().locations().getFirst().position();
  }

  /** Moves it at an instance; gives the address that citizens are to be told from now on. */
  public String move(Instance instance) {
    RegistrySnapshot now = instance.get(Registry.class).snapshot();
    Site old = now.findSite(site).orElseThrow();
    JsonNode json = RegistryJson.write(old);
    String address = "Flyttevej " + ++moves + ", 9991 Sundby";
    for (JsonNode location : json.path("locations")) {
      ((ObjectNode) location).put("addressText", address);
      shift(location);
      location.path("entrances").forEach(this::shift);
      location.path("parking").forEach(this::shift);
    }
    EntityId id = EntityId.of(old);
    RegistryJson.Read moved = RegistryJson.read(id, json);
    EditOutcome outcome =
        instance
            .get(RegistryEditor.class)
            .put(
                Objects.requireNonNull(moved.entity(), moved.problems()::toString),
                now.version(id),
                new Author("anne", "flytter"))
            .block();
    if (!(outcome instanceof EditOutcome.Changed)) {
      throw new IllegalStateException("not moved: " + outcome);
    }
    return address;
  }

  private void shift(JsonNode place) {
    ObjectNode node = (ObjectNode) place;
    node.put("lat", node.path("lat").asDouble() + (moves % 2 == 0 ? -DEGREES : DEGREES));
  }

  /**
   * The address that an instance's {@code /nearest} tells; empty when it does not name the site.
   */
  public String told(Http http) {
    for (JsonNode result : nearest(http).path("results")) {
      if (result.path("site").path("id").asString().equals(site)) {
        return result.path("site").path("address").asString();
      }
    }
    return "";
  }

  /** The whole answer of an instance's {@code /nearest}. */
  public JsonNode nearest(Http http) {
    Http.Answer answer =
        http.get(
            String.format(
                Locale.ROOT,
                "/api/v1/nearest?service=%s&lat=%.6f&lon=%.6f&at=2026-11-23T10:00&limit=3",
                kind,
                from.lat(),
                from.lon()));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.status() + ": " + answer.text());
    }
    return answer.json();
  }

  /** Asks until an instance tells the address; gives how long that took, in nanoseconds. */
  public long waitFor(String address, Http http, long sinceNanos) throws InterruptedException {
    while (true) {
      String told = told(http);
      long nanos = System.nanoTime() - sinceNanos;
      if (told.equals(address)) {
        return nanos;
      }
      if (nanos > 60_000_000_000L) {
        throw new AssertionError("after a minute still " + told + " in place of " + address);
      }
      Thread.sleep(2);
    }
  }
}
