package dk.naersund.transit;

import org.jspecify.annotations.Nullable;

/**
 * A line as people know it: bus 12, the ferry.
 *
 * @param number its number in this timetable, from 0 without gaps
 * @param id prefix and id of the feed
 * @param name what is written on the vehicle: the short name, the long one where there is no short
 * @param description the long name: from where to where; null when there is none
 * @param kind what comes
 * @param colour background of the line's sign, six hexadecimal digits; null when not given
 * @param textColour colour of the letters on it; null when not given
 * @param operator who runs it
 */
public record Route(
    int number,
    String id,
    String name,
    @Nullable String description,
    Kind kind,
    @Nullable String colour,
    @Nullable String textColour,
    String operator) {
  /** What comes, as GTFS names it; its extended kinds are brought to these. */
  public enum Kind {
    TRAM,
    METRO,
    RAIL,
    BUS,
    FERRY,
    CABLE_CAR,
    GONDOLA,
    FUNICULAR,
    TROLLEYBUS,
    MONORAIL,
    TAXI,
    OTHER
  }
}
