package dk.naersund.sundoe.registry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From {@code {ramp: "no", door-width: 90}} to access facts with source and date. */
final class Facts {
  private Facts() {}

  static ArrayNode of(JsonNode written, String source, String seen) {
    ArrayNode facts = JsonMapper.shared().createArrayNode();
    for (var entry : written.properties()) {
      ObjectNode fact = facts.addObject().put("feature", entry.getKey());
      if (entry.getValue().isNumber()) {
        fact.put("answer", "yes").put("measure", entry.getValue().asInt());
      } else {
        fact.put("answer", entry.getValue().asString());
      }
      if (!fact.path("answer").asString().equals("unknown")) {
        fact.put("source", source).put("date", seen);
      }
    }
    return facts;
  }
}
