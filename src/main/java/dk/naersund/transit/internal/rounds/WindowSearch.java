package dk.naersund.transit.internal.rounds;

import dk.naersund.transit.DepartureWindow;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.internal.data.Footpaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * All departures of a window, the latest first: an earlier one only looks at what it reaches
 * earlier than every later one (rRAPTOR).
 */
final class WindowSearch {
  private final Rounds rounds;
  private final DayView view;
  private final Footpaths changes;

  WindowSearch(Rounds rounds, DayView view, Footpaths changes) {
    this.rounds = rounds;
    this.view = view;
    this.changes = changes;
  }

  DepartureWindow search(TransitQuery query, long until, StopLegs access, int[][] places) {
    int begin = view.second(query.at().getEpochSecond());
    int limit = begin + Math.toIntExact(query.within().toSeconds());
    int end = Math.min(limit, view.second(until));
    int[] leaving = leaving(access, begin, end);
    Found found = new Found(places.length);
    int[] earliest = new int[places.length];
    Arrays.fill(earliest, limit + 1);
    rounds.start(view, changes, limit);
    rounds.keepLabels();
    for (int i = leaving.length - 1; i >= 0; i--) {
      for (int leg = 0; leg < access.size(); leg++) {
        rounds.board(access.stop(leg), leaving[i] + access.seconds(leg));
      }
      rounds.run(query.mostRides());
      if (rounds.improved()) {
        look(places, earliest, leaving[i], found);
      }
    }
    found.searches = leaving.length;
    return found;
  }

  private void look(int[][] places, int[] earliest, int left, Found found) {
    int[] best = rounds.labels().best();
    for (int place = 0; place < places.length; place++) {
      int[] row = places[place];
      int there = earliest[place];
      for (int i = 0; i < row.length; i += 2) {
        there = Math.min(there, best[row[i]] + row[i + 1]);
      }
      if (there < earliest[place]) {
        earliest[place] = there;
        found.add(place, view.epoch(left), view.epoch(there), rides(row, there));
      }
    }
  }

  private int rides(int[] row, int there) {
    for (int rides = 1; rides <= rounds.labels().done(); rides++) {
      int[] off = rounds.labels().off(rides);
      for (int i = 0; i < row.length; i += 2) {
        if (off[row[i]] + row[i + 1] == there) {
          return rides;
        }
      }
    }
    throw new IllegalStateException("no round has found what all of them found");
  }

  /** The seconds at which leaving catches a departure from a first stop just so, ascending. */
  private int[] leaving(StopLegs access, int begin, int end) {
    int[] found = new int[256];
    int count = 0;
    for (int leg = 0; leg < access.size(); leg++) {
      int stop = access.stop(leg);
      int walk = access.seconds(leg);
      for (int i = view.stopFirst()[stop]; i < view.stopFirst()[stop + 1]; i++) {
        int line = view.stopLine()[i];
        int position = view.stopPos()[i];
        int trip = view.firstFrom(line, position, begin + walk);
        for (; trip < view.lineTrips()[line + 1]; trip++) {
          int leave = view.departure(trip, position) - walk;
          if (leave > end) {
            break;
          }
          if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
          }
          found[count++] = leave;
        }
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  /** The answer. */
  private static final class Found implements DepartureWindow {
    private final List<List<Option>> options;
    private int searches;

    Found(int places) {
      options = new ArrayList<>(Collections.nCopies(places, List.of()));
    }

    void add(int place, long leave, long arrive, int rides) {
      if (options.get(place).isEmpty()) {
        options.set(place, new ArrayList<>());
      }
      options.get(place).add(new Option(leave, arrive, rides));
    }

    @Override
    public List<Option> options(int place) {
      return place < options.size() ? options.get(place).reversed() : List.of();
    }

    @Override
    public int searches() {
      return searches;
    }
  }
}
