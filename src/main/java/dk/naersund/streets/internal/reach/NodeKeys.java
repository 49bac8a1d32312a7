package dk.naersund.streets.internal.reach;

/** The edge keys by which a profile can come to each node, or leave it. */
final class NodeKeys {
  private final int[] first;
  private final int[] keys;

  private NodeKeys(StreetGraph streets, KeyCosts costs, int mask) {
    first = new int[streets.nodes() + 1];
    for (int key = 0; key < 2 * streets.edges(); key++) {
      if (costs.usable(key)) {
        first[streets.head(key ^ mask) + 1]++;
      }
    }
    for (int node = 0; node < streets.nodes(); node++) {
      first[node + 1] += first[node];
    }
    keys = new int[first[streets.nodes()]];
    int[] next = first.clone();
    for (int key = 0; key < 2 * streets.edges(); key++) {
      if (costs.usable(key)) {
        keys[next[streets.head(key ^ mask)]++] = key;
      }
    }
  }

  static NodeKeys into(StreetGraph streets, KeyCosts costs) {
    return new NodeKeys(streets, costs, 0);
  }

  static NodeKeys outOf(StreetGraph streets, KeyCosts costs) {
    return new NodeKeys(streets, costs, 1);
  }

  /** The node's keys stand from here … */
  int from(int node) {
    return first[node];
  }

  /** … to here, not included. */
  int to(int node) {
    return first[node + 1];
  }

  int key(int index) {
    return keys[index];
  }
}
