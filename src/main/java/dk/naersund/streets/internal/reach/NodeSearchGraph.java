package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.EdgeCosts;

/** Every turn is free: a state is a node of the streets. */
final class NodeSearchGraph extends SearchGraph {
  NodeSearchGraph(StreetGraph streets, EdgeCosts costs) {
    super(streets, costs);
  }

  @Override
  int states() {
    return streets.nodes();
  }

  @Override
  void forEachArc(ArcSink sink) {
    for (int key = 0; key < 2 * streets.edges(); key++) {
      if (costs.usable(key) && streets.tail(key) != streets.head(key)) {
        sink.arc(streets.tail(key), streets.head(key), costs.millis(key), key);
      }
    }
  }

  @Override
  void leaving(int edge, double fraction, SeedSink sink) {
    int forward = edge << 1;
    if (costs.usable(forward)) {
      sink.seed(streets.head(forward), costs.between(forward, fraction, 1), forward);
    }
    int reverse = forward | 1;
    if (costs.usable(reverse)) {
      sink.seed(streets.head(reverse), costs.between(reverse, fraction, 0), reverse);
    }
  }

  @Override
  void arriving(int edge, double fraction, SeedSink sink) {
    int forward = edge << 1;
    if (costs.usable(forward)) {
      sink.seed(streets.tail(forward), costs.between(forward, 0, fraction), forward);
    }
    int reverse = forward | 1;
    if (costs.usable(reverse)) {
      sink.seed(streets.tail(reverse), costs.between(reverse, 1, fraction), reverse);
    }
  }
}
