package dk.naersund.transit;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.StreetNetwork;
import dk.naersund.transit.internal.walks.WalksInStraightLines;
import dk.naersund.transit.internal.walks.WalksOnStreets;
import java.util.Collection;
import java.util.Map;

/**
 * How one walker goes to, from and between the stops of a timetable. Made once for each profile
 * when a timetable is loaded; immutable and safe for many readers.
 */
public interface StopWalks {
  /**
   * The walks of several profiles on the streets, by id of the profile. Where two platforms of one
   * station have no known way between them, and where the feed names a change, a straight line is
   * taken and all of it is in doubt.
   */
  static Map<String, StopWalks> onStreets(
      Timetable timetable, StreetNetwork streets, Collection<Walker> walkers) {
    return WalksOnStreets.of(timetable, streets, walkers);
  }

  /** The walks of a profile without streets: straight lines, all of them in doubt. */
  static StopWalks inStraightLines(Timetable timetable, Walker walker) {
    return WalksInStraightLines.of(timetable, walker);
  }

  /** Who walks. */
  Walker walker();

  /**
   * The stops within the walker's limit of a place. Takes one search of the streets that ends at
   * the limit.
   *
   * @param place a position on the streets of the walker's profile
   * @param direction {@link Direction#TO_PLACE} from the place to the stops (access), {@link
   *     Direction#FROM_PLACE} from the stops to the place (egress): the stops are the places of the
   *     street index
   * @param into where the walks are put; cleared before
   */
  StopLegs near(Snapped place, Direction direction, StopLegs into);

  /** The same in new memory. */
  default StopLegs near(Snapped place, Direction direction) {
    return near(place, direction, new StopLegs());
  }
}
