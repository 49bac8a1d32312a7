package dk.naersund.rides.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads single fields; what is wrong with one is said with its name and what to write. */
final class Fields {
  private Fields() {}

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : value;
  }

  static int number(String field, @Nullable Integer value, int otherwise) {
    int number = value == null ? otherwise : value;
    if (number < 0) {
      throw new IllegalArgumentException(
          "the field \"" + field + "\" is " + number + "; write 0 or more");
    }
    return number;
  }

  /** Kommunekoder have four digits, and YAML takes away a leading 0 unless they stand in quotes. */
  static List<String> kommunekoder(String field, @Nullable List<String> codes) {
    for (String code : list(codes)) {
      if (code == null || !code.matches("\\d{4}")) {
        throw new IllegalArgumentException(
            "the field \"%s\" holds \"%s\"; write a kommunekode as four digits in quotes, \"0991\""
                .formatted(field, code));
      }
    }
    return list(codes);
  }
}
