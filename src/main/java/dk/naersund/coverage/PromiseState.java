package dk.naersund.coverage;

import dk.naersund.geo.Area;
import dk.naersund.text.LocalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a promise on one day.
 *
 * @param promise the promise
 * @param day the day it was judged for
 * @param verdict the worst of its areas
 * @param parts one for each area that it counts by, in the order of the region's file; a single one
 *     without area where it counts the whole region
 * @param turn the first later day on which the verdict of the whole changes; null when none is
 *     known
 * @param brokenFrom the first day, this one or a later one, on which it is broken; null when none
 *     is known
 * @param checkedTo changes were looked for up to this day, included
 * @param text how it stands, in one or two sentences
 */
public record PromiseState(
    Promise promise,
    LocalDate day,
    Verdict verdict,
    List<Part> parts,
    @Nullable Turn turn,
    @Nullable LocalDate brokenFrom,
    LocalDate checkedTo,
    LocalText text) {
  public PromiseState {
    parts = List.copyOf(parts);
  }

  /**
   * One area's share of a promise.
   *
   * @param area the area; null for the whole region
   * @param verdict how it stands here
   * @param sites how many sites of the kind are here for certain
   * @param uncertainSites how many more may be: their opening hours are not known
   * @param promisedSites how many were promised; 0 where addresses are counted
   * @param addresses how many addresses there are here; 0 where sites are counted
   * @param notCovered addresses from which no site is near enough, or no way is known
   * @param uncertain addresses from which one is near enough only if the way, the door or the
   *     opening hours turn out well
   * @param turn the first later day on which the verdict changes here; null when none is known
   * @param text how it stands here, in words
   */
  public record Part(
      @Nullable Area area,
      Verdict verdict,
      int sites,
      int uncertainSites,
      int promisedSites,
      int addresses,
      int notCovered,
      int uncertain,
      @Nullable Turn turn,
      LocalText text) {}

  /**
   * A change that is known ahead.
   *
   * @param on the first day on which it is so
   * @param to what the verdict becomes
   */
  public record Turn(LocalDate on, Verdict to) {}
}
