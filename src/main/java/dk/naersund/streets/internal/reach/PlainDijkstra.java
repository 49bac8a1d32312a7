package dk.naersund.streets.internal.reach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Dijkstra's algorithm from one position to every state, or from every state to one position,
 * without any refinement.
 */
final class PlainDijkstra {
  private final SearchGraph graph;
  private final boolean backward;
  private final List<List<Arc>> arcs = new ArrayList<>();

  private record Arc(int to, Leg leg, int key) {}

  /** How a state is reached: from the state before (-1 at the position itself) over a key. */
  private record Label(int state, Leg leg, int before, int key) {}

  /**
   * @param backward arcs are followed against their direction
   */
  PlainDijkstra(SearchGraph graph, boolean backward) {
    this.graph = graph;
    this.backward = backward;
    for (int state = 0; state < graph.states(); state++) {
      arcs.add(new ArrayList<>(3));
    }
    graph.forEachArc(
        (from, to, millis, key) -> {
          Leg leg =
              new Leg(millis, graph.costs.decimetres(key), graph.costs.unknownDecimetres(key));
          if (backward) {
            arcs.get(to).add(new Arc(from, leg, key));
          } else {
            arcs.get(from).add(new Arc(to, leg, key));
          }
        });
  }

  /** Searches from the position, or with {@code backward} to it. */
  Tree from(Door origin) {
    @Nullable Label[] settled = new Label[graph.states()];
    PriorityQueue<Label> queue = new PriorityQueue<>((a, b) -> a.leg.compareTo(b.leg));
    SearchGraph.SeedSink start = (state, leg, key) -> queue.add(new Label(state, leg, -1, key));
    if (backward) {
      graph.arriving(origin.edge(), origin.fraction(), start);
    } else {
      graph.leaving(origin.edge(), origin.fraction(), start);
    }
    for (Label label = queue.poll(); label != null; label = queue.poll()) {
      if (settled[label.state] != null) {
        continue;
      }
      settled[label.state] = label;
      for (Arc arc : arcs.get(label.state)) {
        if (settled[arc.to] == null) {
          queue.add(new Label(arc.to, label.leg.plus(arc.leg), label.state, arc.key));
        }
      }
    }
    return new Tree(origin, settled);
  }

  /** The fastest ways between one position and everything. */
  final class Tree {
    private final Door origin;
    private final @Nullable Label[] settled;

    private Tree(Door origin, @Nullable Label[] settled) {
      this.origin = origin;
      this.settled = settled;
    }

    /** The way to the door (with {@code backward}: from it), stretches at both ends included. */
    Optional<Leg> to(Door door) {
      return best(door).map(way -> origin.stretch().plus(way.leg).plus(door.stretch()));
    }

    /** The same with the edges it goes over. */
    Optional<StreetPath> path(Door door) {
      return best(door)
          .map(
              way -> {
                Leg all = origin.stretch().plus(way.leg).plus(door.stretch());
                return new StreetPath(
                    keys(way),
                    backward ? door.fraction() : origin.fraction(),
                    backward ? origin.fraction() : door.fraction(),
                    all.millis(),
                    all.decimetres(),
                    all.unknownDecimetres());
              });
    }

    /** Travel time to the state in milliseconds without the stretch at the origin; -1 for none. */
    int millis(int state) {
      Label label = settled[state];
      return label == null ? -1 : label.leg.millis();
    }

    private Optional<Label> best(Door door) {
      List<Label> ways = new ArrayList<>();
      if (door.edge() == origin.edge()) {
        double from = backward ? door.fraction() : origin.fraction();
        double to = backward ? origin.fraction() : door.fraction();
        graph
            .along(door.edge(), from, to)
            .ifPresent(
                leg -> {
                  boolean ahead = graph.costs.usable(door.edge() << 1) && from <= to;
                  ways.add(new Label(-1, leg, -1, door.edge() << 1 | (ahead ? 0 : 1)));
                });
      }
      SearchGraph.SeedSink end =
          (state, leg, key) -> {
            Label label = settled[state];
            if (label != null) {
              ways.add(new Label(-1, label.leg.plus(leg), state, key));
            }
          };
      if (backward) {
        graph.leaving(door.edge(), door.fraction(), end);
      } else {
        graph.arriving(door.edge(), door.fraction(), end);
      }
      return ways.stream().min((a, b) -> a.leg.compareTo(b.leg));
    }

    private int[] keys(Label last) {
      Deque<Integer> keys = new ArrayDeque<>();
      @Nullable Label label = last;
      while (label != null) {
        if (backward) {
          keys.addLast(label.key);
        } else {
          keys.addFirst(label.key);
        }
        label = label.before < 0 ? null : settled[label.before];
      }
      return keys.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /** Times only, for tests and tables; -1 where there is no way. */
  int[] millisToAll(Door origin) {
    Tree tree = from(origin);
    int[] millis = new int[graph.states()];
    Arrays.setAll(millis, tree::millis);
    return millis;
  }
}
