package dk.naersund.transit;

import dk.naersund.text.Texts;
import dk.naersund.transit.internal.LoadedTimetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** All that runs: the feeds of a region as one timetable. Immutable and safe for many readers. */
public interface Timetable {
  /**
   * Reads feeds. What is wrong in them becomes a notice; the rest is taken.
   *
   * @param feeds the feeds; none makes a timetable in which nothing runs
   * @param zone the time zone of the region: of its clocks and of all feeds
   * @param texts words of the notices
   */
  static Timetable load(List<Feed> feeds, ZoneId zone, Texts texts) {
    return LoadedTimetable.load(feeds, zone, texts);
  }

  /** The version: changes whenever a feed does; {@code none} without feeds. */
  String version();

  /** The time zone of its clocks. */
  ZoneId zone();

  /** All stops at which something stops or can be passed through, by number. */
  List<Stop> stops();

  /** All lines, by number. */
  List<Route> routes();

  /** How many departures of vehicles are planned, each counted once however many days it runs. */
  int tripCount();

  /** How many stop times these have together. */
  long stopTimeCount();

  /** What was wrong in the feeds, at most a hundred of each code and one that counts the rest. */
  List<TimetableNotice> notices();

  /** The first day on which anything runs; empty when nothing ever does. */
  Optional<LocalDate> firstDay();

  /** The last day on which anything runs; empty when nothing ever does. */
  Optional<LocalDate> lastDay();

  /**
   * Whether anything runs on a service day. A service day has its trips past midnight with it: the
   * one at 24:40 on Friday runs at 0:40 on Saturday.
   */
  boolean runsOn(LocalDate day);

  /** The service day at a moment: the date of its local clock. */
  default LocalDate dayOf(Instant at) {
    return at.atZone(zone()).toLocalDate();
  }

  /**
   * When the traffic of a service day is over and that of the next has not begun: in the night
   * after it, between midnight and eight, in the middle of a time in which the fewest vehicles are
   * under way. A trip past 24:00 belongs to the evening, one in the morning of the next service day
   * to the next.
   */
  Instant endOf(LocalDate day);

  /** The day that a moment belongs to for travellers: late at night still that of the evening. */
  default LocalDate travelDayOf(Instant at) {
    LocalDate evening = dayOf(at).minusDays(1);
    return at.isBefore(endOf(evening)) ? evening : evening.plusDays(1);
  }

  /** The stop with this id, prefix included. */
  Optional<Stop> findStop(String id);

  /**
   * A search on this timetable, to be closed after use: it is lent out with its memory. Not safe
   * for use by several threads.
   */
  TransitSearch search();
}
