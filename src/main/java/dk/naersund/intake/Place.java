package dk.naersund.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands.
 *
 * @param line the line on which the row begins, the first is 1; 0 in JSON and for the whole file
 * @param field the column's name in a table, the path in JSON ({@code features[3].properties.id});
 *     null for the whole row or file
 */
public record Place(long line, @Nullable String field) {
  /** The file as a whole. */
  public static final Place FILE = new Place(0, null);

  /** A part of this place: a column of the row, a field of the object. */
  public Place at(String part) {
    return new Place(line, field == null ? part : field + "." + part);
  }

  /** {@code line 7, hours} or the path; {@code file} for the whole. */
  @Override
  public String toString() {
    if (line == 0) {
      return field == null ? "file" : field;
    }
    return field == null ? "line " + line : "line " + line + ", " + field;
  }
}
