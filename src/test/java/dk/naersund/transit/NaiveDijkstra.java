package dk.naersund.transit;

import dk.naersund.transit.NaiveTimetable.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The oracle: Dijkstra's search over single departures, one state for each stop, moment and number
 * of rides. Slow, and too simple to be wrong.
 */
final class NaiveDijkstra {
  static final long NONE = -1;

  /** One is ready to get on at a stop (backwards: must have got off there by then). */
  private record State(String stop, long second, int rides) {}

  private record Call(Run run, int at) {
    long departure() {
      return run.departures()[at];
    }
  }

  private final NaiveTimetable timetable;
  private final Walker walker;
  private final Map<String, List<Call>> calls = new HashMap<>();
  private final Map<String, Map<String, Integer>> changes = new HashMap<>();
  private final Map<String, Map<String, Integer>> changesBack = new HashMap<>();

  NaiveDijkstra(NaiveTimetable timetable, List<Run> runs, Walker walker) {
    this.timetable = timetable;
    this.walker = walker;
    for (Run run : runs) {
      if (fits(run.access())) {
        for (int i = 0; i < run.stops().length; i++) {
          calls.computeIfAbsent(run.stops()[i], id -> new ArrayList<>()).add(new Call(run, i));
        }
      }
    }
    calls.values().forEach(all -> all.sort(Comparator.comparingLong(Call::departure)));
    for (String from : timetable.stops().keySet()) {
      for (String to : timetable.stops().keySet()) {
        int seconds = timetable.change(walker, from, to);
        if (seconds >= 0) {
          changes.computeIfAbsent(from, id -> new HashMap<>()).put(to, seconds);
          changesBack.computeIfAbsent(to, id -> new HashMap<>()).put(from, seconds);
        }
      }
    }
  }

  /** All moments at which one can get on, by stop. */
  Map<String, List<Long>> departures() {
    Map<String, List<Long>> found = new HashMap<>();
    calls.forEach(
        (stop, all) -> {
          List<Long> seconds = new ArrayList<>();
          for (Call call : all) {
            if (call.at + 1 < call.run.stops().length && call.run.on()[call.at] && usable(stop)) {
              seconds.add(call.run.departures()[call.at]);
            }
          }
          found.put(stop, seconds);
        });
    return found;
  }

  private boolean fits(String access) {
    return switch (walker.need()) {
      case NONE -> true;
      case STEP_FREE -> !access.equals("2");
      case STEP_FREE_KNOWN -> access.equals("1");
    };
  }

  private boolean usable(String stop) {
    return fits(timetable.stop(stop).access());
  }

  /**
   * The earliest moment of getting off at each stop with at most so many rides.
   *
   * @param ready when one can get on at the first stops
   */
  Map<String, long[]> from(Map<String, Long> ready, long latest, int mostRides) {
    Map<String, long[]> off = new HashMap<>();
    Map<String, long[]> seen = new HashMap<>();
    PriorityQueue<State> queue = new PriorityQueue<>(Comparator.comparingLong(State::second));
    ready.forEach((stop, second) -> queue.add(new State(stop, second, 0)));
    while (!queue.isEmpty()) {
      State state = queue.poll();
      if (state.rides == mostRides || !improve(seen, state, mostRides, true)) {
        continue;
      }
      for (Call call : calls.getOrDefault(state.stop, List.of())) {
        Run run = call.run;
        if (run.departures()[call.at] < state.second || !run.on()[call.at] || !usable(state.stop)) {
          continue;
        }
        for (int i = call.at + 1; i < run.stops().length; i++) {
          long second = run.arrivals()[i];
          String stop = run.stops()[i];
          if (run.off()[i]
              && usable(stop)
              && second <= latest
              && improve(off, new State(stop, second, state.rides + 1), mostRides, true)) {
            changes
                .getOrDefault(stop, Map.of())
                .forEach(
                    (to, seconds) -> queue.add(new State(to, second + seconds, state.rides + 1)));
          }
        }
      }
    }
    return off;
  }

  /** What departs once one is ready, in order. */
  private List<Call> later(State state) {
    List<Call> all = calls.getOrDefault(state.stop, List.of());
    int first = 0;
    int end = all.size();
    while (first < end) {
      int middle = (first + end) / 2;
      if (all.get(middle).departure() < state.second) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return all.subList(first, all.size());
  }

  /**
   * The latest moment of getting on at each stop with at most so many rides.
   *
   * @param by when one must have got off at the last stops
   */
  Map<String, long[]> to(Map<String, Long> by, long earliest, int mostRides) {
    Map<String, long[]> on = new HashMap<>();
    Map<String, long[]> seen = new HashMap<>();
    PriorityQueue<State> queue =
        new PriorityQueue<>(Comparator.comparingLong(State::second).reversed());
    by.forEach((stop, second) -> queue.add(new State(stop, second, 0)));
    while (!queue.isEmpty()) {
      State state = queue.poll();
      if (state.rides == mostRides || !improve(seen, state, mostRides, false)) {
        continue;
      }
      for (Call call : calls.getOrDefault(state.stop, List.of())) {
        Run run = call.run;
        if (run.arrivals()[call.at] > state.second || !run.off()[call.at] || !usable(state.stop)) {
          continue;
        }
        for (int i = 0; i < call.at; i++) {
          long second = run.departures()[i];
          String stop = run.stops()[i];
          if (run.on()[i]
              && usable(stop)
              && second >= earliest
              && improve(on, new State(stop, second, state.rides + 1), mostRides, false)) {
            changesBack
                .getOrDefault(stop, Map.of())
                .forEach(
                    (from, seconds) ->
                        queue.add(new State(from, second - seconds, state.rides + 1)));
          }
        }
      }
    }
    return on;
  }

  /** Notes a state unless one as good with no more rides is there. */
  private static boolean improve(
      Map<String, long[]> best, State state, int mostRides, boolean onwards) {
    long[] known =
        best.computeIfAbsent(
            state.stop,
            id -> {
              long[] none = new long[mostRides + 1];
              Arrays.fill(none, NONE);
              return none;
            });
    if (isAsGood(known[state.rides], state.second, onwards)) {
      return false;
    }
    for (int rides = state.rides; rides <= mostRides; rides++) {
      if (!isAsGood(known[rides], state.second, onwards)) {
        known[rides] = state.second;
      }
    }
    return true;
  }

  private static boolean isAsGood(long known, long second, boolean onwards) {
    return known != NONE && (onwards ? known <= second : known >= second);
  }
}
