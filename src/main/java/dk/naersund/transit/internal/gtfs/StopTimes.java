package dk.naersund.transit.internal.gtfs;

import dk.naersund.transit.internal.data.Ints;
import java.util.Arrays;

/** All rows of one {@code stop_times.txt} in columns, then trip by trip. */
final class StopTimes {
  final Ints trip = new Ints();
  final Ints sequence = new Ints();
  final Ints stop = new Ints();
  final Ints arrival = new Ints();
  final Ints departure = new Ints();
  final Ints flags = new Ints();
  final Ints line = new Ints();
  private int[] order = {};
  private int[] first = {};

  void add(int ofTrip, int seq, int at, int arrives, int departs, int flag, int inLine) {
    trip.add(ofTrip);
    sequence.add(seq);
    stop.add(at);
    arrival.add(arrives);
    departure.add(departs);
    flags.add(flag);
    line.add(inLine);
  }

  /** Puts the rows into order of trip; within a trip they keep the order of the file. */
  void sortByTrip(int trips) {
    first = new int[trips + 1];
    for (int row = 0; row < trip.size(); row++) {
      first[trip.get(row) + 1]++;
    }
    for (int t = 0; t < trips; t++) {
      first[t + 1] += first[t];
    }
    order = new int[trip.size()];
    int[] next = Arrays.copyOf(first, trips);
    for (int row = 0; row < trip.size(); row++) {
      order[next[trip.get(row)]++] = row;
    }
  }

  /** The rows of a trip in order of their sequence; equal ones in order of the file. */
  int[] rowsOf(int ofTrip) {
    int[] rows = Arrays.copyOfRange(order, first[ofTrip], first[ofTrip + 1]);
    for (int i = 1; i < rows.length; i++) {
      int row = rows[i];
      int j = i - 1;
      if (sequence.get(rows[j]) > sequence.get(row)) {
        while (j >= 0 && sequence.get(rows[j]) > sequence.get(row)) {
          rows[j + 1] = rows[j];
          j--;
        }
        rows[j + 1] = row;
      }
    }
    return rows;
  }
}
