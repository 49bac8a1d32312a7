package dk.naersund.streets;

import java.time.LocalDate;
import java.util.function.IntPredicate;

/**
 * Which placements count, judged while buckets are scanned: nothing in it may depend on the moment
 * of arrival. A placement counts when it holds on at least one day from {@code firstDay} to {@code
 * lastDay}: a search that may have to wait for a place to open tomorrow must see where it is then.
 *
 * @param label the label a placement must carry; {@link #ANY_LABEL} for all
 * @param firstDay the first day that matters
 * @param lastDay the last day that matters, included
 * @param accepts judges a placement's number further; called many times, so it must be cheap
 */
public record PlacementFilter(
    int label, LocalDate firstDay, LocalDate lastDay, IntPredicate accepts) {
  /** Every placement, whatever is to be found there. */
  public static final int ANY_LABEL = -1;

  public PlacementFilter {
    if (lastDay.isBefore(firstDay)) {
      throw new IllegalArgumentException("no day from " + firstDay + " to " + lastDay);
    }
  }

  /** All placements with the label that are there on the day. */
  public static PlacementFilter of(int label, LocalDate day) {
    return new PlacementFilter(label, day, day, number -> true);
  }
}
