package dk.naersund.transit.internal.walks;

import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.Walker;

/** Looks up walks. */
public final class WalksInStraightLines {
  private WalksInStraightLines() {}

  /** Looks them up. */
  public static StopWalks of(Timetable timetable, Walker walker) {
    throw new UnsupportedOperationException("walks are not looked up yet");
  }
}
