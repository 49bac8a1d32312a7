package dk.naersund.transit.internal.walks;

import dk.naersund.streets.ReachIndex;
import dk.naersund.transit.PlaceWalks;
import dk.naersund.transit.StopWalks;
import java.util.stream.IntStream;

/** Looks up walks. */
public final class WalksToPlaces {
  private WalksToPlaces() {}

  /** Looks them up. */
  public static PlaceWalks of(StopWalks walks, ReachIndex index, IntStream numbers) {
    throw new UnsupportedOperationException("walks are not looked up yet");
  }
}
