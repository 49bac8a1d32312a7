package dk.naersund.intake.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.naersund.intake.Place;
import dk.naersund.intake.internal.rules.JsonNotReadable;
import dk.naersund.intake.internal.rules.ValueNotText;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out; what is null or empty is left out. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
          .build();

  private Json() {}

  static void write(Object value, OutputStream out) {
    MAPPER.writeValue(out, value);
  }

  /** The tree of a text; empty, and told, when it is no JSON. */
  static Optional<JsonNode> read(String text, Report report) {
    try {
      JsonNode tree = MAPPER.readTree(text);
      return Optional.of(tree);
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation();
      int line = where == null ? 1 : Math.max(1, where.getLineNr());
      int column = where == null ? 1 : Math.max(1, where.getColumnNr());
      report.tell(new JsonNotReadable(), new Place(line, null), line, column);
      return Optional.empty();
    }
  }

  /** Takes a value of an object as a cell, if there is any. */
  static void cell(
      JsonNode object,
      String name,
      Place place,
      Field field,
      Map<Field, Cell> cells,
      Report report) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return;
    }
    if (value.isContainer()) {
      report.tell(new ValueNotText(), place.at(name), place.at(name).toString());
      return;
    }
    String text = value.asString().strip();
    if (!text.isEmpty()) {
      cells.put(field, new Cell(text, place.at(name)));
    }
  }
}
