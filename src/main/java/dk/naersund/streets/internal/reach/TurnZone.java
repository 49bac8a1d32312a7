package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.TurnCosts;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The nodes at which it matters by which edge one has come.
 *
 * <p>At a node that is not one of them every turn is taken as free, the one back into the same edge
 * too, although that takes {@code u} milliseconds. This is right when nobody gains from it. Take a
 * way that turns round at such a node. Without the stretch to that point and back over the same
 * edges it is faster, and it is allowed if what is left at the node where the stretch began is a
 * free turn (or the beginning of the way). It is not only if that node is <em>special</em>: a turn
 * there is forbidden or takes time. Then one could as well turn round, for {@code u}, at the first
 * node behind the special one. So special nodes and their neighbours are in the zone, and whatever
 * lies less than {@code u} from such a neighbour, there and back: whoever goes further to turn
 * round gains nothing.
 */
final class TurnZone {
  private final StreetGraph streets;
  private final KeyCosts costs;
  private final TurnCosts turns;
  private final NodeKeys into;
  private final NodeKeys outOf;

  TurnZone(StreetGraph streets, KeyCosts costs, TurnCosts turns, NodeKeys into) {
    this.streets = streets;
    this.costs = costs;
    this.turns = turns;
    this.into = into;
    this.outOf = NodeKeys.outOf(streets, costs);
  }

  static boolean[] all(StreetGraph streets) {
    boolean[] all = new boolean[streets.nodes()];
    Arrays.fill(all, true);
    return all;
  }

  /** Whether a node is in the zone. */
  boolean[] nodes() {
    int turningRound = turningRound();
    boolean[] zone = new boolean[streets.nodes()];
    PriorityQueue<Near> queue = new PriorityQueue<>((a, b) -> Long.compare(a.millis, b.millis));
    for (int node = 0; node < zone.length; node++) {
      if (isSpecial(node, turningRound)) {
        zone[node] = true;
        forEachThereAndBack(node, (neighbour, millis) -> queue.add(new Near(neighbour, 0)));
      }
    }
    boolean[] settled = new boolean[streets.nodes()];
    long limit = turningRound == TurnCosts.BLOCKED ? Long.MAX_VALUE : turningRound;
    for (Near near = queue.poll(); near != null; near = queue.poll()) {
      if (settled[near.node]) {
        continue;
      }
      settled[near.node] = true;
      zone[near.node] = true;
      long soFar = near.millis;
      forEachThereAndBack(
          near.node,
          (neighbour, millis) -> {
            if (!settled[neighbour] && soFar + millis < limit) {
              queue.add(new Near(neighbour, soFar + millis));
            }
          });
    }
    return zone;
  }

  private record Near(int node, long millis) {}

  private interface NearSink {
    void near(int node, int millis);
  }

  private void forEachThereAndBack(int node, NearSink sink) {
    for (int i = into.from(node); i < into.to(node); i++) {
      int back = into.key(i);
      int there = back ^ 1;
      if (costs.usable(there)) {
        sink.near(streets.head(there), costs.millis(there) + costs.millis(back));
      }
    }
  }

  /** What turning round takes at most nodes. */
  private int turningRound() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int node = 0; node < streets.nodes(); node++) {
      for (int i = into.from(node); i < into.to(node); i++) {
        int key = into.key(i);
        if (costs.usable(key ^ 1) && streets.tail(key) != node) {
          counts.merge(turns.millis(key >> 1, node, key >> 1), 1, Integer::sum);
        }
      }
    }
    return counts.isEmpty()
        ? 0
        : Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private boolean isSpecial(int node, int turningRound) {
    for (int i = into.from(node); i < into.to(node); i++) {
      int from = into.key(i);
      for (int j = outOf.from(node); j < outOf.to(node); j++) {
        if (!isOrdinary(from, node, outOf.key(j), turningRound)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOrdinary(int from, int node, int to, int turningRound) {
    // One does not turn round by going on along a loop, in whichever direction.
    boolean loop = streets.tail(from) == streets.head(from);
    int expected = to == (from ^ 1) && !loop ? turningRound : 0;
    return turns.millis(from >> 1, node, to >> 1) == expected;
  }
}
