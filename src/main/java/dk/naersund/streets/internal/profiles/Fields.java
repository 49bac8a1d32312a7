package dk.naersund.streets.internal.profiles;

import dk.naersund.platform.StartupProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One object of a profile file, read field by field; says exactly what is wrong and where. */
final class Fields {
  private static final String REMEDY = "Correct the file; the other profiles show how it is done.";

  private final Path file;
  private final String path;
  private final JsonNode node;
  private final Set<String> sources;
  private final Set<String> read = new HashSet<>();

  Fields(Path file, String path, JsonNode node, Set<String> sources) {
    this.file = file;
    this.path = path;
    this.node = node;
    this.sources = sources;
    if (!node.isObject()) {
      throw problem("", "must hold fields, but is " + shown(node));
    }
  }

  /** The object in a field. */
  Fields object(String field) {
    return findObject(field).orElseThrow(() -> problem(field, "is missing"));
  }

  /** The object in a field, if it is there. */
  Optional<Fields> findObject(String field) {
    read.add(field);
    JsonNode child = node.get(field);
    return child == null || child.isNull()
        ? Optional.empty()
        : Optional.of(new Fields(file, join(field), child, sources));
  }

  /** A text that must be there. */
  String text(String field) {
    read.add(field);
    JsonNode child = node.get(field);
    if (child == null || !child.isString() || child.asString().isBlank()) {
      throw problem(field, "must be a text" + (child == null ? "" : ", but is " + shown(child)));
    }
    return child.asString();
  }

  /** A text, or the default when it is not there. */
  String text(String field, String otherwise) {
    return node.has(field) ? text(field) : otherwise;
  }

  /** Yes or no. */
  boolean yesOrNo(String field) {
    read.add(field);
    JsonNode child = node.get(field);
    if (child == null || !child.isBoolean()) {
      throw problem(
          field, "must be true or false" + (child == null ? "" : ", but is " + shown(child)));
    }
    return child.asBoolean();
  }

  /** A sourced number, {@code {value: 4.8, source: gait}}, and fields read by the caller. */
  double number(String field, double least, double most, String... others) {
    Fields sourced = object(field);
    sourced.source();
    double value = sourced.value(least, most);
    sourced.read.addAll(List.of(others));
    sourced.end();
    return value;
  }

  /** The field {@code value} as a number. */
  double value(double least, double most) {
    read.add("value");
    JsonNode child = node.get("value");
    if (child == null || !child.isNumber() || child.asDouble() < least || child.asDouble() > most) {
      throw problem(
          "value",
          String.format(Locale.ROOT, "must be a number from %s to %s", plain(least), plain(most))
              + (child == null ? "" : ", but is " + shown(child)));
    }
    return child.asDouble();
  }

  /** One of the constants, written in lower case with hyphens. */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    return constant(field, text(field), type);
  }

  /** A list of constants. */
  <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
    read.add(field);
    JsonNode child = node.get(field);
    if (child == null || !child.isArray() || child.isEmpty()) {
      throw problem(field, "must be a list of: " + names(type));
    }
    List<E> found = new ArrayList<>();
    child.forEach(one -> found.add(constant(field, one.asString(), type)));
    return found;
  }

  /** Reads and checks the field {@code source}: it must name one of the file's sources. */
  void source() {
    String key = text("source");
    if (!sources.contains(key)) {
      throw problem(
          "source",
          "must be one of the file's sources ("
              + sources.stream().sorted().collect(Collectors.joining(", "))
              + "), but is \""
              + key
              + "\"");
    }
  }

  /** The names of all fields. */
  List<String> names() {
    List<String> names = new ArrayList<>(node.propertyNames());
    read.addAll(names);
    return names;
  }

  /** Complains about fields that nobody asked for. */
  void end() {
    for (String name : node.propertyNames()) {
      if (!read.contains(name)) {
        throw problem(
            name,
            "is unknown; here are known: "
                + read.stream().sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  StartupProblem problem(String field, String what) {
    String where = field.isEmpty() ? path : join(field);
    return new StartupProblem(
        "The profile "
            + file
            + (where.isEmpty() ? "" : ": the field \"" + where + "\"")
            + " "
            + what
            + ".",
        REMEDY);
  }

  private <E extends Enum<E>> E constant(String field, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(value)) {
        return constant;
      }
    }
    throw problem(field, "must be one of " + names(type) + ", but is \"" + value + "\"");
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Fields::name)
        .collect(Collectors.joining(", "));
  }

  /** How a constant is written in a file. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String join(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static String shown(JsonNode value) {
    return value.isString() ? "\"" + value.asString() + "\"" : value.toString();
  }
}
