package dk.naersund.transit;

import java.time.Instant;
import java.time.LocalDate;

/** Why public transport leads from one place to another not at all, or no more that day. */
public sealed interface NoTransit {
  /** There is a way within the bounds of the query after all. */
  record ThereIsAWay() implements NoTransit {}

  /** No stop within walking distance of where the person is. */
  record NoStopHere() implements NoTransit {}

  /** No stop within walking distance of where they want to go. */
  record NoStopThere() implements NoTransit {}

  /** The timetable does not reach that day: nothing can be said. */
  record OutsideTimetable(LocalDate day) implements NoTransit {}

  /** Nothing runs that day. */
  record NoServiceThatDay(LocalDate day) implements NoTransit {}

  /**
   * The last way that day is gone.
   *
   * @param left when one would have had to leave the place at the latest
   * @param departed when the first vehicle of that way departed: "the last bus was at 17:40"
   * @param route number of its line
   * @param stop number of the stop at which it departed
   */
  record LastOneGone(Instant left, Instant departed, int route, int stop) implements NoTransit {}

  /** There is a way, but not with stops and departures that this person can use. */
  record NotAccessible() implements NoTransit {}

  /** Nothing leads from there to here that day with so many rides. */
  record NoConnection(int rides) implements NoTransit {}
}
