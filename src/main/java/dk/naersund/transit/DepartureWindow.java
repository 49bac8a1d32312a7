package dk.naersund.transit;

import java.util.List;

/** When to leave for each of many places within a window of time. */
public interface DepartureWindow {
  /**
   * The departures for a place, the earliest first: each leaves later and arrives later than the
   * one before. Empty when no stop near it is reached.
   */
  List<Option> options(int place);

  /** How many moments of departure were searched: what the answer has cost. */
  int searches();

  /**
   * One departure.
   *
   * @param leave when one must leave at the latest for it, in epoch seconds
   * @param arrive when one is at the door, in epoch seconds
   * @param rides how many vehicles it takes at least
   */
  record Option(long leave, long arrive, int rides) {}
}
