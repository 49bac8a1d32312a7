package dk.naersund.availability.internal;

import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.availability.SourceAnswer.News;
import dk.naersund.availability.SourceAnswer.TimeBlock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A source's news as instances hand them to each other. */
final class NewsJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private NewsJson() {}

  static String write(News news) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("asOf", news.asOf().toEpochMilli())
            .put("until", news.until().getEpochSecond());
    ArrayNode places = json.putArray("places");
    news.slots()
        .forEach(
            (at, slots) -> {
              ObjectNode place =
                  places.addObject().put("site", at.site()).put("service", at.service());
              ArrayNode all = place.putArray("slots");
              for (TimeBlock slot : slots) {
                all.addArray()
                    .add(slot.id())
                    .add(slot.start().getEpochSecond())
                    .add(slot.end().getEpochSecond())
                    .add(slot.seats())
                    .add(slot.coarse());
              }
            });
    return json.toString();
  }

  /** Reads them; empty where another version of this program has written something else. */
  static Optional<News> read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      Map<ServiceAtSiteId, List<TimeBlock>> places = new HashMap<>();
      for (JsonNode place : json.path("places")) {
        List<TimeBlock> slots = new ArrayList<>();
        for (JsonNode slot : place.path("slots")) {
          slots.add(
              new TimeBlock(
                  slot.path(0).asString(""),
                  Instant.ofEpochSecond(slot.path(1).asLong()),
                  Instant.ofEpochSecond(slot.path(2).asLong()),
                  slot.path(3).asInt(),
                  slot.path(4).asBoolean()));
        }
        places.put(
            new ServiceAtSiteId(
                place.path("site").asString(""), place.path("service").asString("")),
            slots);
      }
      return Optional.of(
          new News(
              Instant.ofEpochMilli(json.path("asOf").asLong()),
              Instant.ofEpochSecond(json.path("until").asLong()),
              places,
              List.of()));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
