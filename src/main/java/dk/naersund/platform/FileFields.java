package dk.naersund.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks single fields of a region's files; an error names the field and what to write. */
public final class FileFields {
  private FileFields() {}

  /**
   * The value of a field that may not be left out.
   *
   * @throws IllegalArgumentException when it is null
   */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("the field \"" + field + "\" is missing");
    }
    return value;
  }

  /**
   * The constant that a field names in small letters and hyphens: {@code PART_OF} is {@code
   * part-of}.
   *
   * @throws IllegalArgumentException with all known names when it is none of them
   */
  public static <T extends Enum<T>> T constant(Class<T> type, String field, String value) {
    List<String> known = new ArrayList<>();
    for (T constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (name.equals(value)) {
        return constant;
      }
      known.add(name);
    }
    throw new IllegalArgumentException(
        "the field \"%s\" is \"%s\"; known are %s"
            .formatted(field, value, String.join(", ", known)));
  }
}
