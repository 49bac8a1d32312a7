package dk.naersund.transit;

import dk.naersund.streets.ReachIndex;
import dk.naersund.transit.internal.walks.WalksToPlaces;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * From which stops each of many places can be reached by one walker, looked up once and kept.
 * Places are the placements of a reach index, with the same numbers. Immutable; an edit makes a new
 * one that shares the rest.
 */
public interface PlaceWalks {
  /**
   * Looks up the stops near places: one short search of the streets for each.
   *
   * @param walks the walker's walks
   * @param index where the places' doors are
   * @param numbers which places; one without a way for the profile has no stops
   */
  static PlaceWalks of(StopWalks walks, ReachIndex index, IntStream numbers) {
    return WalksToPlaces.of(walks, index, numbers);
  }

  /** Who walks. */
  StopWalks walks();

  /** The largest number of a place plus one. */
  int size();

  /**
   * The walks from the stops to a place, looked up again; none when no stop is near.
   *
   * @param into where they are put; cleared before
   */
  StopLegs legs(int place, StopLegs into);

  /**
   * The walks after an edit: these places are looked up anew, those that the index no longer holds
   * go away.
   *
   * @param index the index after the edit
   * @param changed numbers of the places that came, went or moved
   */
  PlaceWalks with(ReachIndex index, IntStream changed);

  /** Calls with each place that has a stop, in order of number. */
  void forEachPlace(IntConsumer action);
}
