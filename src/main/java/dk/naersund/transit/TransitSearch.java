package dk.naersund.transit;

import java.time.Instant;
import java.util.List;

/**
 * A search on a timetable, with the memory it needs. To be closed after use, for the next one; an
 * answer holds until then, or until the next question to the same search. Not safe for use by
 * several threads.
 *
 * <p>Rounds (RAPTOR): Delling, Pajor and Werneck, Round-based public transit routing, 2012. The
 * search backwards is the same one on the mirrored timetable, and costs the same.
 */
public interface TransitSearch extends AutoCloseable {
  /**
   * From one place to every stop, as early as possible.
   *
   * @param walks who travels
   * @param query leaving at the earliest at {@link TransitQuery#at()}
   * @param access the walks from the place to its first stops
   */
  TransitTimes from(StopWalks walks, TransitQuery query, StopLegs access);

  /**
   * From every stop to one place, as late as possible.
   *
   * @param walks who travels
   * @param query arriving at the latest at {@link TransitQuery#at()}
   * @param egress the walks from the last stops to the place
   */
  TransitTimes to(StopWalks walks, TransitQuery query, StopLegs egress);

  /**
   * From one place to one other: as {@link #from}, but ways that cannot matter for it are not
   * followed, so times at other stops may be missing. Ask for {@link TransitTimes#best}.
   *
   * @param walks who travels
   * @param query leaving at the earliest at {@link TransitQuery#at()}
   * @param access the walks from the place to its first stops
   * @param egress the walks from the last stops to the other place
   */
  TransitTimes between(StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress);

  /**
   * From one place to many, leaving at any time within a window: for each place all arrivals that
   * no later departure reaches as early. Costs a search for each minute at which leaving makes a
   * difference, most of them short.
   *
   * @param walks who travels
   * @param query {@link TransitQuery#at()} is the beginning of the window; {@code within} is
   *     reckoned from there, and what arrives after it is left out
   * @param until the end of the window: one leaves at the latest then
   * @param access the walks from the place to its first stops
   * @param places where to
   */
  DepartureWindow window(
      StopWalks walks, TransitQuery query, Instant until, StopLegs access, PlaceWalks places);

  /**
   * All ways from one place to one other that are worth choosing between: none arrives earlier, has
   * fewer rides and fewer metres on foot than another. Each leaves as late as it can. The earliest
   * first; for one opened result, since it costs some milliseconds.
   *
   * @param walks who travels
   * @param query leaving at the earliest at {@link TransitQuery#at()}
   * @param access the walks from the place to its first stops
   * @param egress the walks from the last stops to the other place
   */
  List<TransitJourney> journeys(
      StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress);

  /**
   * The same for somebody who must be there by a time: none leaves later, has fewer rides and fewer
   * metres on foot than another. The latest departure first.
   *
   * @param query arriving at the latest at {@link TransitQuery#at()}
   */
  List<TransitJourney> journeysBy(
      StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress);

  /**
   * Why there is no way from one place to another, or none soon. Takes up to four searches.
   *
   * @param walks who travels
   * @param query leaving at the earliest at {@link TransitQuery#at()}
   * @param access the walks from the place to its first stops
   * @param egress the walks from the last stops to the other place
   */
  NoTransit why(StopWalks walks, TransitQuery query, StopLegs access, StopLegs egress);

  /** Gives its memory back. */
  @Override
  void close();
}
