package dk.naersund.registry.internal;

import dk.naersund.geo.Position;
import dk.naersund.registry.Phone;
import dk.naersund.text.LocalText;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of rows as values, for one reading of the whole registry. Equal texts become one
 * object: a thousand sites say {@code Mo-Fr 08:00-16:00}.
 */
final class Columns {
  private static final TypeReference<List<LocalText>> LOCAL_TEXTS = new TypeReference<>() {};

  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, LocalText> localTexts = new HashMap<>();

  String text(Readable row, String column) {
    return present(findText(row, column), column);
  }

  @Nullable String findText(Readable row, String column) {
    String text = row.get(column, String.class);
    return text == null ? null : texts.computeIfAbsent(text, t -> t);
  }

  List<String> texts(Readable row, String column) {
    return List.of(present(row.get(column, String[].class), column));
  }

  LocalText localText(Readable row, String column) {
    return present(findLocalText(row, column), column);
  }

  @Nullable LocalText findLocalText(Readable row, String column) {
    Json text = row.get(column, Json.class);
    return text == null
        ? null
        : localTexts.computeIfAbsent(text.asString(), t -> json.readValue(t, LocalText.class));
  }

  List<LocalText> localTexts(Readable row, String column) {
    String text = present(row.get(column, Json.class), column).asString();
    return text.equals("[]") ? List.of() : json.readValue(text, LOCAL_TEXTS);
  }

  /** A list of records in one column. */
  <T> List<T> objects(Readable row, String column, TypeReference<List<T>> type) {
    return json.readValue(present(row.get(column, Json.class), column).asString(), type);
  }

  <E extends Enum<E>> E choice(Readable row, String column, Class<E> type) {
    return Kebab.parse(type, text(row, column));
  }

  int integer(Readable row, String column) {
    return present(findInteger(row, column), column);
  }

  @Nullable Integer findInteger(Readable row, String column) {
    return row.get(column, Integer.class);
  }

  long number(Readable row, String column) {
    return present(row.get(column, Long.class), column);
  }

  boolean flag(Readable row, String column) {
    return present(row.get(column, Boolean.class), column);
  }

  LocalDate date(Readable row, String column) {
    return present(findDate(row, column), column);
  }

  @Nullable LocalDate findDate(Readable row, String column) {
    return row.get(column, LocalDate.class);
  }

  /** The position in the columns {@code lat} and {@code lon}. */
  Position position(Readable row) {
    return new Position(
        present(row.get("lat", Double.class), "lat"), present(row.get("lon", Double.class), "lon"));
  }

  /** The phone in the columns {@code phone_number} and {@code phone_hours}. */
  @Nullable Phone findPhone(Readable row) {
    String number = findText(row, "phone_number");
    return number == null ? null : new Phone(number, findText(row, "phone_hours"));
  }

  private static <T> T present(@Nullable T value, String column) {
    if (value == null) {
      throw new IllegalStateException("the column " + column + " is empty");
    }
    return value;
  }
}
