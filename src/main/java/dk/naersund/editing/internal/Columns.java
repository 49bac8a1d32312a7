package dk.naersund.editing.internal;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Columns that are never null, as values. */
final class Columns {
  private Columns() {}

  static <T> T get(Readable row, String column, Class<T> type) {
    T value = row.get(column, type);
    if (value == null) {
      throw new IllegalStateException("the column " + column + " is empty");
    }
    return value;
  }

  static String text(Readable row, String column) {
    return get(row, column, String.class);
  }

  static long number(Readable row, String column) {
    return get(row, column, Long.class);
  }

  static Instant moment(Readable row, String column) {
    return get(row, column, OffsetDateTime.class).toInstant();
  }

  /** A moment as the driver takes it. */
  static OffsetDateTime moment(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
