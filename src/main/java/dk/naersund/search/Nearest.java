package dk.naersund.search;

import dk.naersund.availability.FreeTimes;
import dk.naersund.search.internal.NearestSearch;
import dk.naersund.text.Texts;
import dk.naersund.world.Worlds;
import java.time.Clock;

/**
 * The use case: the nearest places that a person can really use. Never blocks on anything but CPU.
 */
public interface Nearest {
  /** A search of its own over worlds and free times, for what is built in code. */
  static Nearest over(Worlds worlds, FreeTimes freeTimes, Texts texts, Clock clock) {
    return NearestSearch.over(worlds, freeTimes, texts, clock);
  }

  /**
   * Finds, ranks and explains.
   *
   * @throws UnknownInQuery when the query names a service kind or profile that the region does not
   *     have
   */
  NearestAnswer find(NearestQuery query);

  /**
   * Whether the answer is certainly a fraction of a millisecond of computing, so that it may be
   * found where others wait for the thread: little to search, and what all such answers share is
   * worked out already.
   */
  default boolean isShort(NearestQuery query) {
    return false;
  }
}
