package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;

/**
 * Turns are restricted or cost time: a state is an edge key that has been travelled to its end, an
 * arc is a turn with the whole next edge (the edge-expanded graph, e.g. Geisberger and Vetter,
 * <em>Efficient Routing in Road Networks with Turn Costs</em>, SEA 2011).
 */
final class TurnSearchGraph extends SearchGraph {
  private final TurnCosts turns;

  /** Keys by the node they lead to: those of node n stand from firstInto[n] to firstInto[n + 1]. */
  private final int[] firstInto;

  private final int[] into;

  TurnSearchGraph(StreetGraph streets, EdgeCosts costs, TurnCosts turns) {
    super(streets, costs);
    this.turns = turns;
    firstInto = new int[streets.nodes() + 1];
    int keys = 2 * streets.edges();
    for (int key = 0; key < keys; key++) {
      if (this.costs.usable(key)) {
        firstInto[streets.head(key) + 1]++;
      }
    }
    for (int node = 0; node < streets.nodes(); node++) {
      firstInto[node + 1] += firstInto[node];
    }
    into = new int[firstInto[streets.nodes()]];
    int[] next = firstInto.clone();
    for (int key = 0; key < keys; key++) {
      if (this.costs.usable(key)) {
        into[next[streets.head(key)]++] = key;
      }
    }
  }

  @Override
  int states() {
    return 2 * streets.edges();
  }

  @Override
  void forEachArc(ArcSink sink) {
    for (int key = 0; key < 2 * streets.edges(); key++) {
      if (costs.usable(key)) {
        int node = streets.tail(key);
        for (int i = firstInto[node]; i < firstInto[node + 1]; i++) {
          int turn = turns.millis(into[i] >> 1, node, key >> 1);
          if (turn >= 0 && into[i] != key) {
            sink.arc(into[i], key, (int) (float) (turn + costs.millis(key)), key);
          }
        }
      }
    }
  }

  @Override
  void leaving(int edge, double fraction, SeedSink sink) {
    int forward = edge << 1;
    if (costs.usable(forward)) {
      sink.seed(forward, costs.between(forward, fraction, 1), forward);
    }
    int reverse = forward | 1;
    if (costs.usable(reverse)) {
      sink.seed(reverse, costs.between(reverse, fraction, 0), reverse);
    }
  }

  @Override
  void arriving(int edge, double fraction, SeedSink sink) {
    arrivingBy(edge << 1, 0, fraction, sink);
    arrivingBy(edge << 1 | 1, 1, fraction, sink);
  }

  private void arrivingBy(int key, double entry, double fraction, SeedSink sink) {
    if (!costs.usable(key)) {
      return;
    }
    int node = streets.tail(key);
    Leg leg = costs.between(key, entry, fraction);
    for (int i = firstInto[node]; i < firstInto[node + 1]; i++) {
      int turn = turns.millis(into[i] >> 1, node, key >> 1);
      if (turn >= 0) {
        sink.seed(into[i], leg.plus(new Leg(turn, 0, 0)), key);
      }
    }
  }
}
