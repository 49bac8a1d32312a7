package dk.naersund.coverage.internal;

import dk.naersund.coverage.Verdict;
import dk.naersund.geo.Area;
import org.jspecify.annotations.Nullable;

/** How it stands in one area on one day, in numbers; as in {@code PromiseState.Part}. */
record Standing(
    @Nullable Area area,
    Verdict verdict,
    int sites,
    int uncertainSites,
    int promisedSites,
    int addresses,
    int notCovered,
    int uncertain) {
  /** Nothing is promised here on that day. */
  static Standing notInForce(@Nullable Area area) {
    return new Standing(area, Verdict.NOT_IN_FORCE, 0, 0, 0, 0, 0, 0);
  }

  static Standing ofSites(@Nullable Area area, int certain, int uncertain, int promised) {
    Verdict verdict =
        certain >= promised
            ? Verdict.KEPT
            : certain + uncertain < promised ? Verdict.BROKEN : Verdict.UNCERTAIN;
    return new Standing(area, verdict, certain, uncertain, promised, 0, 0, 0);
  }

  /**
   * @param percent of the addresses that must be covered
   */
  static Standing ofAddresses(
      @Nullable Area area, int addresses, int notCovered, int uncertain, double percent) {
    double needed = percent * addresses;
    double covered = 100.0 * (addresses - notCovered - uncertain);
    // Where the map has no address, nobody knows whether the people there are covered.
    Verdict verdict =
        addresses > 0 && covered >= needed
            ? Verdict.KEPT
            : 100.0 * (addresses - notCovered) < needed ? Verdict.BROKEN : Verdict.UNCERTAIN;
    return new Standing(area, verdict, 0, 0, 0, addresses, notCovered, uncertain);
  }
}
