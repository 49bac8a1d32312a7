package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.internal.data.Footpaths;

/** What a search holds before it is asked. */
final class Empty {
  private static final int[] NONE = {0};

  static final DayView VIEW =
      new DayView(
          0,
          false,
          NONE,
          new int[0],
          new byte[0],
          NONE,
          new int[0],
          new int[0],
          new int[0],
          new int[0],
          new int[0],
          NONE,
          new int[0],
          new int[0]);

  static final Footpaths.Side PATHS = new Footpaths.Side(NONE, new int[0], new int[0], new int[0]);

  static final Footpaths FOOTPATHS =
      new Footpaths(PATHS, PATHS, new int[0], new int[0], new float[0], new float[0]);

  private Empty() {}
}
