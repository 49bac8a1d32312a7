package dk.naersund.availability.internal;

import dk.naersund.availability.ClosingDays;
import dk.naersund.availability.OpeningSeries;
import dk.naersund.availability.ServiceAtSiteId;
import dk.naersund.text.LocalText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Series and closing days as they stand in the history. */
final class CalendarJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private CalendarJson() {}

  static ObjectNode write(LocalText text) {
    ObjectNode json = JSON.createObjectNode();
    text.byLanguage().forEach(json::put);
    return json;
  }

  static LocalText localText(String json) {
    return localText(JSON.readTree(json));
  }

  private static LocalText localText(JsonNode json) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    json.properties().forEach(entry -> byLanguage.put(entry.getKey(), entry.getValue().asString()));
    return new LocalText(byLanguage);
  }

  static String write(OpeningSeries series) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", series.id())
            .put("site", series.at().site())
            .put("service", series.at().service());
    ArrayNode days = json.putArray("days");
    series.days().forEach(day -> days.add(day.getValue()));
    return json.put("from", series.from())
        .put("to", series.to())
        .put("everyWeeks", series.everyWeeks())
        .put("first", series.first().toString())
        .put("last", series.last() == null ? null : series.last().toString())
        .put("minutes", series.minutes())
        .put("seats", series.seats())
        .put("onHolidays", series.onHolidays())
        .toString();
  }

  static OpeningSeries series(String text) {
    JsonNode json = JSON.readTree(text);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    json.get("days").forEach(day -> days.add(DayOfWeek.of(day.asInt())));
    return new OpeningSeries(
        json.get("id").asLong(),
        new ServiceAtSiteId(json.get("site").asString(), json.get("service").asString()),
        days,
        json.get("from").asInt(),
        json.get("to").asInt(),
        json.get("everyWeeks").asInt(),
        LocalDate.parse(json.get("first").asString()),
        date(json.get("last")),
        json.get("minutes").asInt(),
        json.get("seats").asInt(),
        json.get("onHolidays").asBoolean());
  }

  private static @Nullable LocalDate date(@Nullable JsonNode json) {
    return json == null || json.isNull() ? null : LocalDate.parse(json.asString());
  }

  static String write(ClosingDays closing) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", closing.id())
            .put("site", closing.site())
            .put("service", closing.service())
            .put("first", closing.first().toString())
            .put("last", closing.last().toString());
    json.set("reason", write(closing.reason()));
    return json.toString();
  }

  static ClosingDays closing(String text) {
    JsonNode json = JSON.readTree(text);
    JsonNode service = json.get("service");
    return new ClosingDays(
        json.get("id").asLong(),
        json.get("site").asString(),
        service == null || service.isNull() ? null : service.asString(),
        LocalDate.parse(json.get("first").asString()),
        LocalDate.parse(json.get("last").asString()),
        localText(json.get("reason")));
  }
}
