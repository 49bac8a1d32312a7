package dk.naersund.transit.internal.gtfs;

/**
 * Times of day as GTFS writes them: {@code 7:05:00}, {@code 25:10:00} for ten past one at night.
 */
final class ClockTimes {
  /** The cell is empty. */
  static final int NONE = -1;

  /** The cell holds something else. */
  static final int BROKEN = -2;

  /** No trip lasts until its fifth day; what says so is a slip of the pen. */
  private static final int MOST_HOURS = 96;

  private ClockTimes() {}

  /** Seconds since the service day began; {@link #NONE} or {@link #BROKEN} without one. */
  static int seconds(String text) {
    if (text.isBlank()) {
      return NONE;
    }
    String cell = text.strip();
    int part = 0;
    int[] parts = new int[3];
    int digits = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ':') {
        if (digits == 0 || ++part > 2) {
          return BROKEN;
        }
        digits = 0;
      } else if (c >= '0' && c <= '9' && digits < 3) {
        parts[part] = parts[part] * 10 + c - '0';
        digits++;
      } else {
        return BROKEN;
      }
    }
    if (part != 2 || digits == 0 || parts[0] >= MOST_HOURS || parts[1] > 59 || parts[2] > 59) {
      return BROKEN;
    }
    return parts[0] * 3600 + parts[1] * 60 + parts[2];
  }

  /** The other way: {@code 25:10:00}. */
  static String text(int seconds) {
    return String.format(
        java.util.Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
