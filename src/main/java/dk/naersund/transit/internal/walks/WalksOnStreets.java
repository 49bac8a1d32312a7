package dk.naersund.transit.internal.walks;

import dk.naersund.streets.StreetNetwork;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.Walker;
import java.util.Collection;
import java.util.Map;

/** Looks up walks. */
public final class WalksOnStreets {
  private WalksOnStreets() {}

  /** Looks them up. */
  public static Map<String, StopWalks> of(
      Timetable timetable, StreetNetwork streets, Collection<Walker> walkers) {
    throw new UnsupportedOperationException("walks are not looked up yet");
  }
}
