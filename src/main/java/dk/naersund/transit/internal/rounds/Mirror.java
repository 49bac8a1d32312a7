package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.internal.data.TimetableData;
import java.util.BitSet;

/**
 * The timetable run backwards: every trip from its last stop to its first, time negated. The
 * earliest arrival there is the latest departure here, so one search serves both directions.
 */
final class Mirror {
  private final int[] times;

  Mirror(TimetableData data) {
    times = new int[data.times().length];
    BitSet done = new BitSet(times.length);
    for (int pattern = 0; pattern < data.patternCount(); pattern++) {
      int length = 2 * data.length(pattern);
      for (int trip = data.patternTrips()[pattern];
          trip < data.patternTrips()[pattern + 1];
          trip++) {
        int row = data.tripTimes()[trip];
        if (!done.get(row)) {
          done.set(row);
          for (int i = 0; i < length; i++) {
            times[row + i] = -data.times()[row + length - 1 - i];
          }
        }
      }
    }
  }

  DayView of(DayView view) {
    int[] posStop = new int[view.posStop().length];
    byte[] posFlags = new byte[posStop.length];
    int[] tripStart = new int[view.tripStart().length];
    int[] tripTimes = new int[tripStart.length];
    int[] tripNumber = new int[tripStart.length];
    for (int line = 0; line < view.lineCount(); line++) {
      int first = view.lineFirst()[line];
      int last = view.lineFirst()[line + 1] - 1;
      for (int p = first; p <= last; p++) {
        posStop[first + last - p] = view.posStop()[p];
        posFlags[first + last - p] = swapped(view.posFlags()[p]);
      }
      int firstTrip = view.lineTrips()[line];
      int lastTrip = view.lineTrips()[line + 1] - 1;
      for (int trip = firstTrip; trip <= lastTrip; trip++) {
        int other = firstTrip + lastTrip - trip;
        tripStart[other] = -view.tripStart()[trip];
        tripTimes[other] = view.tripTimes()[trip];
        tripNumber[other] = view.tripNumber()[trip];
      }
    }
    return StopLines.index(
        new DayView(
            view.base(),
            true,
            view.lineFirst(),
            posStop,
            posFlags,
            view.lineTrips(),
            tripStart,
            tripTimes,
            tripNumber,
            view.linePattern(),
            times,
            new int[0],
            new int[0],
            new int[0]),
        view.stopCount());
  }

  private static byte swapped(byte flags) {
    return (byte)
        (((flags & DayView.BOARD) != 0 ? DayView.ALIGHT : 0)
            | ((flags & DayView.ALIGHT) != 0 ? DayView.BOARD : 0));
  }
}
