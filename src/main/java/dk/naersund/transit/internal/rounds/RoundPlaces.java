package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.TransitTimes;
import java.util.Arrays;

/** Times at places, each the best of its own stops; its memory is used again. */
final class RoundPlaces implements TransitTimes.PlaceTimes {
  private int[][] rows = {};
  private int[] seconds = {};
  private int[] stops = {};
  private Rounds rounds = new Rounds(0, 0);
  private int mostRides;

  RoundPlaces of(int[][] places, Rounds found, int most, int latest) {
    rows = places;
    rounds = found;
    mostRides = most;
    if (seconds.length < rows.length) {
      seconds = new int[rows.length];
      stops = new int[rows.length];
    }
    int[] off = found.labels().off(most);
    for (int place = 0; place < rows.length; place++) {
      int[] row = rows[place];
      int earliest = latest + 1;
      int stop = -1;
      for (int i = 0; i < row.length; i += 2) {
        int there = off[row[i]] + row[i + 1];
        if (there < earliest) {
          earliest = there;
          stop = row[i];
        }
      }
      seconds[place] = earliest;
      stops[place] = stop;
    }
    Arrays.fill(stops, rows.length, stops.length, -1);
    return this;
  }

  @Override
  public long second(int place) {
    return stop(place) < 0 ? TransitTimes.NO_WAY : rounds.view().epoch(seconds[place]);
  }

  @Override
  public int stop(int place) {
    return place < rows.length ? stops[place] : -1;
  }

  @Override
  public int rides(int place) {
    if (stop(place) < 0) {
      return -1;
    }
    int least = mostRides;
    int[] row = rows[place];
    for (int i = 0; i < row.length; i += 2) {
      if (rounds.labels().off(row[i], mostRides) + row[i + 1] == seconds[place]) {
        least = Math.min(least, rounds.labels().least(row[i], mostRides));
      }
    }
    return least;
  }
}
