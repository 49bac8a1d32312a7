package dk.naersund.streets;

import java.time.LocalDate;
import java.util.function.IntPredicate;

/**
 * Which placements count, judged while buckets are scanned: nothing in it may depend on the moment
 * of arrival.
 *
 * @param label the label a placement must carry; {@link #ANY_LABEL} for all
 * @param day the day on which it must be there
 * @param accepts judges a placement's number further; called many times, so it must be cheap
 */
public record PlacementFilter(int label, LocalDate day, IntPredicate accepts) {
  /** Every placement, whatever is to be found there. */
  public static final int ANY_LABEL = -1;

  /** All placements with the label that are there on the day. */
  public static PlacementFilter of(int label, LocalDate day) {
    return new PlacementFilter(label, day, number -> true);
  }
}
