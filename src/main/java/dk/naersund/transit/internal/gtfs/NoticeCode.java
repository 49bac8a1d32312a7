package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.TimetableNotice.Severity;
import java.util.Locale;

/**
 * What can be wrong with a feed. Each has its sentence in {@code texts/transit_*.properties} and a
 * section with an example in {@code src/docs/timetable-notices.md}.
 */
public enum NoticeCode {
  AND_MORE(Severity.INFO),
  CALENDAR_MISSING(Severity.WARNING),
  COLUMN_MISSING(Severity.ERROR),
  DAYS_REVERSED(Severity.ERROR),
  FEED_NOT_READABLE(Severity.ERROR),
  FILE_MISSING(Severity.ERROR),
  FREQUENCY_APPROXIMATE(Severity.INFO),
  FREQUENCY_NOT_VALID(Severity.ERROR),
  ID_TWICE(Severity.ERROR),
  LETTERS_BROKEN(Severity.WARNING),
  POSITION_NOT_VALID(Severity.ERROR),
  REFERENCE_UNKNOWN(Severity.ERROR),
  ROW_NOT_READABLE(Severity.ERROR),
  ROW_TOO_SHORT(Severity.WARNING),
  SEQUENCE_TWICE(Severity.ERROR),
  SERVICE_NEVER_RUNS(Severity.WARNING),
  SERVICE_UNKNOWN(Severity.ERROR),
  STATION_UNKNOWN(Severity.WARNING),
  STOP_IS_NO_PLATFORM(Severity.WARNING),
  STOP_UNKNOWN(Severity.ERROR),
  TIME_NOT_READABLE(Severity.ERROR),
  TIMES_BACKWARDS(Severity.ERROR),
  TIMES_ESTIMATED(Severity.INFO),
  TRANSFER_NOT_USED(Severity.INFO),
  TRIP_TOO_SHORT(Severity.WARNING),
  TRIP_UNKNOWN(Severity.ERROR),
  VALUE_MISSING(Severity.ERROR),
  VALUE_NOT_VALID(Severity.ERROR),
  ZONE_DIFFERS(Severity.WARNING);

  private final Severity severity;

  NoticeCode(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is. */
  public Severity severity() {
    return severity;
  }

  /** {@code stop-unknown} for {@code STOP_UNKNOWN}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
