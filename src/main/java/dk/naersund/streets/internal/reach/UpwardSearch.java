package dk.naersund.streets.internal.reach;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Dijkstra's algorithm over the arcs that lead up, with stall-on-demand: a state that is reached
 * faster from above than by the way just found is not followed further. Forward it finds times from
 * a position; backward, times to a position.
 *
 * <p>Reached states are numbered in the order in which they are found, from 0. All memory is kept
 * for the next search; it grows with what a search reaches, not with the map.
 */
final class UpwardSearch implements SearchGraph.SeedSink {
  private FlatHierarchy hierarchy =
      new FlatHierarchy(new int[0], new int[1], new int[0], new int[0]);
  private boolean backward;
  private final LongHeap queue = new LongHeap();

  // Open addressing: rank + 1 in the upper half, number of the reached state in the lower.
  private long[] table = new long[512];
  private int shift = 64 - 9;

  private int size;
  private int[] place = new int[256];
  private int[] ranks = new int[256];
  private int[] millis = new int[256];
  private int[] before = new int[256];
  private int[] arc = new int[256];
  private boolean[] settled = new boolean[256];

  // Length and doubt of the way to a state, -1 as long as nobody has asked.
  private int[] decimetres = new int[256];
  private int[] unknown = new int[256];

  // The reached states above the one being settled, by arc.
  private int[] heads = new int[64];

  // For the look from above: states by rank, and the least time known then.
  private long[] byRank = new long[256];
  private int[] least = new int[256];
  private int[] tops = new int[256];

  // Where ways begin: the stretch from the position to the first state.
  private int seeds;
  private Leg[] seedLegs = new Leg[8];
  private int[] seedKeys = new int[8];

  /** Forgets the last search and begins one from, or with {@code backward} to, a position. */
  void begin(FlatHierarchy on, SearchGraph graph, boolean toPosition, int edge, double fraction) {
    for (int i = 0; i < size; i++) {
      table[place[i]] = 0;
    }
    size = 0;
    seeds = 0;
    queue.clear();
    hierarchy = on;
    backward = toPosition;
    if (toPosition) {
      graph.arriving(edge, fraction, this);
    } else {
      graph.leaving(edge, fraction, this);
    }
  }

  @Override
  public void seed(int state, Leg leg, int key) {
    if (seeds == seedLegs.length) {
      seedLegs = Arrays.copyOf(seedLegs, 2 * seeds);
      seedKeys = Arrays.copyOf(seedKeys, 2 * seeds);
    }
    seedLegs[seeds] = leg;
    seedKeys[seeds] = key;
    int rank = hierarchy.rank[state];
    int reached = find(rank);
    if (reached < 0) {
      add(rank, leg.millis(), ~seeds, -1);
    } else if (leg.millis() < millis[reached]) {
      label(reached, leg.millis(), ~seeds, -1);
    }
    seeds++;
  }

  /** No state still to be settled is nearer than this; {@link Integer#MAX_VALUE} at the end. */
  int leastMillis() {
    return queue.leastMillis();
  }

  /**
   * Settles the next state.
   *
   * @return its number; -1 when it was stalled or had been settled before
   */
  int settle() {
    long least = queue.pop();
    int reached = (int) least;
    int time = (int) (least >>> 32);
    if (settled[reached] || time != millis[reached]) {
      return -1;
    }
    settled[reached] = true;
    int[] arcs = hierarchy.arcs;
    int rank = ranks[reached];
    int from = FlatHierarchy.ARC * hierarchy.first[rank];
    int to = FlatHierarchy.ARC * hierarchy.first[rank + 1];
    int on = backward ? 2 : 1;
    int stall = 3 - on;
    if (heads.length < to - from) {
      heads = new int[2 * (to - from)];
    }
    int[] above = heads;
    for (int i = from, arcNumber = 0; i < to; i += FlatHierarchy.ARC, arcNumber++) {
      int head = find(arcs[i]);
      if (head >= 0 && millis[head] + arcs[i + stall] < time) {
        return -1;
      }
      above[arcNumber] = head;
    }
    for (int i = from, arcNumber = 0; i < to; i += FlatHierarchy.ARC, arcNumber++) {
      int sum = time + arcs[i + on];
      if (sum < FlatHierarchy.NONE) {
        int head = above[arcNumber];
        if (head < 0) {
          add(arcs[i], sum, reached, i / FlatHierarchy.ARC);
        } else if (sum < millis[head]) {
          label(head, sum, reached, i / FlatHierarchy.ARC);
        }
      }
    }
    return reached;
  }

  /** Settles all states. */
  void settleAll() {
    while (!queue.isEmpty()) {
      settle();
    }
  }

  private void add(int rank, int time, int from, int over) {
    if (size == ranks.length) {
      grow();
    }
    int at = freeSlot(rank);
    table[at] = rank + 1L << 32 | size;
    place[size] = at;
    ranks[size] = rank;
    settled[size] = false;
    label(size++, time, from, over);
  }

  private int freeSlot(int rank) {
    int at = hash(rank);
    while (table[at] != 0) {
      at = at + 1 & table.length - 1;
    }
    return at;
  }

  private void label(int reached, int time, int from, int over) {
    millis[reached] = time;
    before[reached] = from;
    arc[reached] = over;
    decimetres[reached] = -1;
    queue.push(time, reached);
  }

  private int hash(int rank) {
    return (int) ((rank + 1L) * 0x9E3779B97F4A7C15L >>> shift);
  }

  private void grow() {
    int room = 2 * size;
    place = Arrays.copyOf(place, room);
    ranks = Arrays.copyOf(ranks, room);
    millis = Arrays.copyOf(millis, room);
    before = Arrays.copyOf(before, room);
    arc = Arrays.copyOf(arc, room);
    settled = Arrays.copyOf(settled, room);
    decimetres = Arrays.copyOf(decimetres, room);
    unknown = Arrays.copyOf(unknown, room);
    table = new long[2 * room];
    shift--;
    for (int i = 0; i < size; i++) {
      int at = freeSlot(ranks[i]);
      table[at] = ranks[i] + 1L << 32 | i;
      place[i] = at;
    }
  }

  /** Number of the reached state with the rank; -1 when it was not reached. */
  int find(int rank) {
    int at = hash(rank);
    while (table[at] != 0) {
      if (table[at] >>> 32 == rank + 1L) {
        return (int) table[at];
      }
      at = (at + 1) & (table.length - 1);
    }
    return -1;
  }

  /** The fastest way between the position and a door over the states that both reach. */
  @Nullable Leg best(SearchSpace space) {
    int best = Integer.MAX_VALUE;
    int from = -1;
    int to = -1;
    for (int i = 0; i < space.size(); i++) {
      int reached = find(space.rank(i));
      if (reached >= 0 && millis[reached] + space.millis(i) < best) {
        best = millis[reached] + space.millis(i);
        from = reached;
        to = i;
      }
    }
    return from < 0 ? null : leg(from).plus(space.leg(to));
  }

  /** The time of {@link #best} as far as it is known now; {@link Integer#MAX_VALUE} for none. */
  int millis(SearchSpace space) {
    int best = Integer.MAX_VALUE;
    for (int i = 0; i < space.size(); i++) {
      int reached = find(space.rank(i));
      if (reached >= 0) {
        best = Math.min(best, millis[reached] + space.millis(i));
      }
    }
    return best;
  }

  int rank(int reached) {
    return ranks[reached];
  }

  int millis(int reached) {
    return millis[reached];
  }

  /** Time, length and doubt of the way to the state, summed up along it. */
  Leg leg(int reached) {
    return new Leg(millis[reached], decimetres(reached), unknown[reached]);
  }

  int unknownDecimetres(int reached) {
    decimetres(reached);
    return unknown[reached];
  }

  int decimetres(int reached) {
    if (decimetres[reached] < 0) {
      int from = before[reached];
      if (from < 0) {
        decimetres[reached] = seedLegs[~from].decimetres();
        unknown[reached] = seedLegs[~from].unknownDecimetres();
      } else {
        int over = arc[reached];
        decimetres[reached] = decimetres(from) + hierarchy.decimetres(over, backward);
        unknown[reached] = unknown[from] + hierarchy.unknownDecimetres(over, backward);
      }
    }
    return decimetres[reached];
  }

  /**
   * Looks at a finished search from above, and finds every state that is not just as near by way of
   * a higher one. Only at those does a fastest way have its top, if of equally fast ones the one
   * counts that leads highest.
   *
   * @return how many there are
   */
  int findTops() {
    if (byRank.length < size) {
      byRank = new long[ranks.length];
      least = new int[ranks.length];
      tops = new int[ranks.length];
    }
    for (int i = 0; i < size; i++) {
      byRank[i] = (long) ranks[i] << 32 | i;
    }
    Arrays.sort(byRank, 0, size);
    int[] arcs = hierarchy.arcs;
    int stall = backward ? 1 : 2;
    int count = 0;
    for (int i = 0; i < size; i++) {
      int at = (int) byRank[i];
      int fromAbove = FlatHierarchy.NONE;
      int end = FlatHierarchy.ARC * hierarchy.first[ranks[at] + 1];
      for (int j = FlatHierarchy.ARC * hierarchy.first[ranks[at]];
          j < end;
          j += FlatHierarchy.ARC) {
        int above = find(arcs[j]);
        if (above >= 0) {
          fromAbove = Math.min(fromAbove, least[above] + arcs[j + stall]);
        }
      }
      least[at] = Math.min(fromAbove, millis[at]);
      if (fromAbove > millis[at]) {
        tops[count++] = at;
      }
    }
    return count;
  }

  /** A state that was found to be a top, highest first. */
  int top(int number) {
    return tops[number];
  }

  /**
   * The edge keys of the way: from the position to the state, or with a backward search from the
   * state to the position; the stretch next to the position included.
   */
  void keys(int reached, IntConsumer keys) {
    if (before[reached] < 0) {
      keys.accept(seedKeys[~before[reached]]);
      return;
    }
    int lower = ranks[before[reached]];
    if (backward) {
      hierarchy.unpack(lower, arc[reached], true, keys);
      keys(before[reached], keys);
    } else {
      keys(before[reached], keys);
      hierarchy.unpack(lower, arc[reached], false, keys);
    }
  }
}
