package dk.naersund.availability;

import java.io.Serial;

/** Something in an opening series or in closing days cannot be so. */
public final class CalendarProblem extends IllegalArgumentException {
  @Serial private static final long serialVersionUID = 1L;

  /** What can be wrong. */
  public enum Code {
    MISSING,
    NO_WEEKDAY,
    ENDS_BEFORE_IT_BEGINS,
    TOO_SHORT_FOR_ONE,
    OUT_OF_RANGE,
    TOO_LONG,
    TOO_FAR_AHEAD,
    UNKNOWN_PLACE,
    UNKNOWN_SERIES,
    NEEDS_A_NEW_SERIES
  }

  private final String field;
  private final Code code;

  /**
   * @param field the field at fault, as in {@code calendar.yaml}
   */
  public CalendarProblem(String field, Code code) {
    super(
        "the field \"%s\": %s"
            .formatted(field, code.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
    this.field = field;
    this.code = code;
  }

  /** The field at fault. */
  public String field() {
    return field;
  }

  /** What is wrong with it. */
  public Code code() {
    return code;
  }
}
