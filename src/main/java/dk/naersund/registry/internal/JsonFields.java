package dk.naersund.registry.internal;

import static dk.naersund.registry.internal.JsonValues.shown;

import dk.naersund.geo.Position;
import dk.naersund.hours.HoursProblem;
import dk.naersund.registry.FieldProblem.Code;
import dk.naersund.registry.NotRight;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object while it is read. What is wrong is noted with its path, and a stand-in is given
 * back, so that reading goes on and finds the rest. Whoever notes a problem publishes nothing, so
 * no stand-in is ever seen.
 */
final class JsonFields {
  private final JsonNode node;
  private final String path;
  private final Problems problems;
  private final Set<String> unread;

  private JsonFields(JsonNode node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    this.unread = new TreeSet<>(node.propertyNames());
  }

  /**
   * Reads an object.
   *
   * @param read takes the fields it knows; what it leaves is noted as unknown
   * @return what was made; null, and a problem noted, when it is no object or cannot be made
   */
  static <T> @Nullable T read(
      JsonNode node, String path, Problems problems, Function<JsonFields, T> read) {
    if (!node.isObject()) {
      problems.add(path, Code.OBJECT_EXPECTED, shown(node));
      return null;
    }
    JsonFields fields = new JsonFields(node, path, problems);
    T made = null;
    try {
      made = read.apply(fields);
    } catch (NotRight e) {
      problems.add(e.problem().at(path));
    } catch (HoursProblem e) {
      problems.add(path, Code.NOT_HOURS, e.text());
    }
    for (String name : fields.unread) {
      problems.add(fields.at(name), Code.UNKNOWN_FIELD);
    }
    return made;
  }

  String path() {
    return path;
  }

  /** A text that must be there and not blank. */
  String text(String name) {
    String text = findText(name);
    if (text == null && !has(name)) {
      problem(name, Code.MISSING);
    }
    return text == null ? "?" : text;
  }

  /** A text; null when it is left out. */
  @Nullable String findText(String name) {
    JsonNode value = take(name);
    if (value.isMissingNode()) {
      return null;
    }
    if (!JsonValues.isText(value)) {
      problem(name, Code.TEXT_EXPECTED, shown(value));
      return null;
    }
    return value.asString();
  }

  /** A text that may be blank, and is when left out. */
  String textOrBlank(String name) {
    JsonNode value = node.path(name);
    return value.isString() && value.asString().isBlank() ? blank(name) : orBlank(findText(name));
  }

  private String blank(String name) {
    take(name);
    return "";
  }

  private static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A name in several languages that must be there. */
  LocalText localText(String name) {
    LocalText text = findLocalText(name);
    if (text == null && !has(name)) {
      problem(name, Code.MISSING_LOCAL_TEXT);
    }
    return text == null ? LocalText.danish("?") : text;
  }

  /** A name in several languages; null when it is left out. */
  @Nullable LocalText findLocalText(String name) {
    JsonNode value = take(name);
    if (value.isMissingNode()) {
      return null;
    }
    LocalText text = JsonValues.findLocalText(value);
    if (text == null) {
      problem(name, Code.LOCAL_TEXT_EXPECTED);
    }
    return text;
  }

  /** Names in several languages; empty when left out. */
  List<LocalText> localTexts(String name) {
    return list(name).localTexts();
  }

  /** Texts; empty when left out. */
  List<String> texts(String name) {
    return list(name).texts();
  }

  /** One of an enumeration's values, in kebab case; null when left out. */
  <E extends Enum<E>> @Nullable E findChoice(String name, Class<E> type) {
    String word = findText(name);
    if (word == null) {
      return null;
    }
    E value = JsonValues.findChoice(word, type);
    if (value == null) {
      problem(name, Code.UNKNOWN_CHOICE, word, JsonValues.choices(type));
    }
    return value;
  }

  /** One of an enumeration's values that must be there. */
  <E extends Enum<E>> E choice(String name, Class<E> type) {
    if (!has(name)) {
      problem(name, Code.MISSING);
    }
    E value = findChoice(name, type);
    return value == null ? type.getEnumConstants()[0] : value;
  }

  /** One of an enumeration's values; another one when left out. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E whenMissing) {
    E value = findChoice(name, type);
    return value == null ? whenMissing : value;
  }

  /** A day that must be there. */
  LocalDate date(String name) {
    LocalDate date = findDate(name);
    if (date == null && !has(name)) {
      problem(name, Code.MISSING_DAY);
    }
    return date == null ? LocalDate.EPOCH : date;
  }

  /** A day; null when left out. */
  @Nullable LocalDate findDate(String name) {
    String text = findText(name);
    if (text == null) {
      return null;
    }
    LocalDate date = JsonValues.findDate(text);
    if (date == null) {
      problem(name, Code.NOT_A_DAY, text);
    }
    return date;
  }

  /** A whole number; null when left out. */
  @Nullable Integer findInteger(String name, int smallest, int largest) {
    JsonNode value = take(name);
    if (value.isMissingNode()) {
      return null;
    }
    Integer number = JsonValues.findInteger(value, smallest, largest);
    if (number == null) {
      problem(
          name,
          Code.INTEGER_EXPECTED,
          Integer.toString(smallest),
          Integer.toString(largest),
          shown(value));
    }
    return number;
  }

  /** Yes or no as JSON has it; false when left out. */
  boolean flag(String name) {
    JsonNode value = take(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      problem(name, Code.FLAG_EXPECTED, shown(value));
    }
    return value.asBoolean(false);
  }

  /** The position in {@code lat} and {@code lon}, degrees WGS84, which must be there. */
  Position position() {
    return new Position(degrees("lat", 90), degrees("lon", 180));
  }

  private double degrees(String name, int most) {
    JsonNode value = take(name);
    if (value.isNumber() && Math.abs(value.asDouble()) <= most) {
      return value.asDouble();
    }
    problem(name, Code.DEGREES_EXPECTED, most, shown(value));
    return 0;
  }

  /** An object that must be there; {@code standIn} when it cannot be read. */
  <T> T object(String name, Function<JsonFields, T> read, Supplier<T> standIn) {
    if (!has(name)) {
      problem(name, Code.MISSING);
    }
    T made = findObject(name, read);
    return made == null ? standIn.get() : made;
  }

  /** An object; null when left out. */
  <T> @Nullable T findObject(String name, Function<JsonFields, T> read) {
    JsonNode value = take(name);
    return value.isMissingNode() ? null : read(value, at(name), problems, read);
  }

  /** Objects; empty when left out. Those that cannot be read are left out, their problems noted. */
  <T> List<T> objects(String name, Function<JsonFields, T> read) {
    return list(name).objects(read);
  }

  /** Notes that a field is wrong. */
  void problem(String name, Code code, Object... arguments) {
    problems.add(at(name), code, arguments);
  }

  private JsonList list(String name) {
    return new JsonList(take(name), at(name), problems);
  }

  private boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** The value; "missing" when it is left out or null. */
  private JsonNode take(String name) {
    unread.remove(name);
    JsonNode value = node.path(name);
    return value.isNull() ? node.path("") : value;
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
