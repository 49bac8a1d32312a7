package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Direction;
import dk.naersund.streets.PlacementFilter;
import java.util.Arrays;

/**
 * The streets of one profile without those in doubt, as arcs in flat arrays, and Dijkstra's
 * algorithm from many placements at once on them. No hierarchy serves here: a shortcut of one may
 * lead over a street in doubt. Immutable.
 */
final class VerifiedStreets {
  final SearchGraph graph;
  private final Arcs into;
  private final Arcs outOf;

  VerifiedStreets(SearchGraph all) {
    graph = SearchGraph.of(all.streets, new VerifiedCosts(all.costs.edges()));
    into = new Arcs(graph, true);
    outOf = new Arcs(graph, false);
  }

  /** Arcs by the state at which a search stands. */
  private static final class Arcs {
    private final int[] first;

    /** Per arc: the state it leads on to, its time, its length. */
    private final int[] data;

    Arcs(SearchGraph graph, boolean backward) {
      first = new int[graph.states() + 1];
      graph.forEachArc((from, to, millis, key) -> first[(backward ? to : from) + 1]++);
      for (int state = 0; state < graph.states(); state++) {
        first[state + 1] += first[state];
      }
      data = new int[3 * first[graph.states()]];
      int[] next = first.clone();
      graph.forEachArc(
          (from, to, millis, key) -> {
            int at = 3 * next[backward ? to : from]++;
            data[at] = backward ? from : to;
            data[at + 1] = millis;
            data[at + 2] = graph.costs.decimetres(key);
          });
    }
  }

  /** From every state to the nearest placement, or home from it. */
  final class Search implements NearestTimes.Field {
    private static final int NOBODY = -1;
    private final HierarchyReachIndex index;
    private final PlacementFilter filter;
    private final int[] millis = new int[graph.states()];
    private final int[] decimetres = new int[graph.states()];
    private final int[] nearest = new int[graph.states()];
    private final LongHeap queue = new LongHeap();

    Search(
        HierarchyReachIndex index,
        ProfilePlaces places,
        Direction direction,
        PlacementFilter filter) {
      this.index = index;
      this.filter = filter;
      Arrays.fill(nearest, NOBODY);
      for (int number = 0; number < index.numbers(); number++) {
        Door door = counts(number) ? places.door(number) : null;
        if (door != null) {
          begin(number, door, direction);
        }
      }
      run(direction == Direction.TO_PLACE ? into : outOf);
    }

    private void begin(int number, Door door, Direction direction) {
      SearchGraph.SeedSink sink =
          (state, leg, key) -> {
            Leg whole = leg.plus(door.stretch());
            offer(state, whole.millis(), number, whole.decimetres());
          };
      if (direction == Direction.TO_PLACE) {
        graph.arriving(door.edge(), door.fraction(), sink);
      } else {
        graph.leaving(door.edge(), door.fraction(), sink);
      }
    }

    private void run(Arcs arcs) {
      while (!queue.isEmpty()) {
        long least = queue.pop();
        int state = (int) least;
        if ((int) (least >>> 32) > millis[state]) {
          continue;
        }
        for (int at = 3 * arcs.first[state]; at < 3 * arcs.first[state + 1]; at += 3) {
          offer(
              arcs.data[at],
              Math.addExact(millis[state], arcs.data[at + 1]),
              nearest[state],
              decimetres[state] + arcs.data[at + 2]);
        }
      }
    }

    private void offer(int state, int time, int number, int length) {
      if (nearest[state] == NOBODY
          || time < millis[state]
          || (time == millis[state] && number < nearest[state])) {
        millis[state] = time;
        nearest[state] = number;
        decimetres[state] = length;
        queue.push(time, state);
      }
    }

    @Override
    public int placement(int state) {
      return nearest[state];
    }

    @Override
    public int millis(int state) {
      return millis[state];
    }

    @Override
    public int decimetres(int state) {
      return decimetres[state];
    }

    @Override
    public boolean counts(int number) {
      return index.counts(number, filter);
    }
  }
}
