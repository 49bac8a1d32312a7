package dk.naersund.registry.internal;

import dk.naersund.registry.FieldProblem;
import dk.naersund.text.LocalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Single JSON values of the format; null where a value does not have its form. */
final class JsonValues {
  private JsonValues() {}

  /** Whether it is a text that says something and that the database can keep. */
  static boolean isText(JsonNode value) {
    return value.isString() && !value.asString().isBlank() && canBeKept(value.asString());
  }

  /** PostgreSQL keeps neither U+0000 nor one half of a character of two. */
  private static boolean canBeKept(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** A text by language, Danish at least. */
  static @Nullable LocalText findLocalText(JsonNode value) {
    Map<String, String> texts = new LinkedHashMap<>();
    boolean good = value.isObject();
    for (Map.Entry<String, JsonNode> entry : value.properties()) {
      String text = entry.getValue().asString("");
      good &=
          entry.getKey().matches("[a-z]{2,3}") && entry.getValue().isString() && canBeKept(text);
      texts.put(entry.getKey(), text);
    }
    return good && !texts.getOrDefault("da", "").isBlank() ? new LocalText(texts) : null;
  }

  /** A day from 1900 to 2999, written as 2026-11-22. */
  static @Nullable LocalDate findDate(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() >= 1900 && date.getYear() <= 2999 ? date : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A whole number between two, both included. */
  static @Nullable Integer findInteger(JsonNode value, int smallest, int largest) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      return null;
    }
    int number = value.asInt();
    return number >= smallest && number <= largest ? number : null;
  }

  /** The value of an enumeration that is written so, in kebab case. */
  static <E extends Enum<E>> @Nullable E findChoice(String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> Kebab.of(value).equals(word))
        .findFirst()
        .orElse(null);
  }

  /** All values of an enumeration, in words. */
  static <E extends Enum<E>> String choices(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Kebab::of).collect(Collectors.joining(", "));
  }

  /** The value as it stands in the file, cut short; for a {@link FieldProblem}. */
  static Object shown(JsonNode value) {
    if (value.isMissingNode()) {
      return RegistryTexts.NOTHING;
    }
    String text = value.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
