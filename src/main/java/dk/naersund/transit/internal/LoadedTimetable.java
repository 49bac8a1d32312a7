package dk.naersund.transit.internal;

import dk.naersund.text.Texts;
import dk.naersund.transit.Feed;
import dk.naersund.transit.Timetable;
import java.time.ZoneId;
import java.util.List;

/** Reads feeds into a timetable. */
public final class LoadedTimetable {
  private LoadedTimetable() {}

  /** Reads feeds. */
  public static Timetable load(List<Feed> feeds, ZoneId zone, Texts texts) {
    throw new UnsupportedOperationException("feeds cannot be read yet");
  }
}
