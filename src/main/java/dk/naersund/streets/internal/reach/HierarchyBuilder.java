package dk.naersund.streets.internal.reach;

import java.util.Arrays;

/** Copies a contraction into a {@link FlatHierarchy}, summing up times and lengths from below. */
final class HierarchyBuilder {
  private static final int FIELDS = 2 * FlatHierarchy.DETAIL;
  private final SearchGraph graph;
  private final ArcPairs pairs;
  private final Contraction contraction;
  private final int states;
  private final int[] rank;

  // Arcs of rank r begin at start[r]; count[r] of them are made already. There is room for one per
  // pair and shortcut; those that join the same two states become one.
  private final int[] start;
  private final int[] count;
  private final int[] arcs;
  private final int[] details;

  private HierarchyBuilder(SearchGraph graph) {
    this.graph = graph;
    states = graph.states();
    pairs = new ArcPairs(graph);
    contraction = new Contraction(pairs, states);
    rank = new int[states];
    for (int state = 0; state < states; state++) {
      rank[state] = states - 1 - contraction.order(state);
    }
    start = new int[states + 1];
    count = new int[states];
    int room = pairs.size() + contraction.shortcuts();
    arcs = new int[FlatHierarchy.ARC * room];
    details = new int[FIELDS * room];
  }

  static FlatHierarchy build(SearchGraph graph) {
    return new HierarchyBuilder(graph).build();
  }

  private FlatHierarchy build() {
    int room = pairs.size() + contraction.shortcuts();
    Contraction.Shortcut[] shortcuts = new Contraction.Shortcut[contraction.shortcuts()];
    int[] lower = new int[room];
    for (int i = 0; i < room; i++) {
      if (i < pairs.size()) {
        lower[i] = Math.max(rank[pairs.a(i)], rank[pairs.b(i)]);
      } else {
        Contraction.Shortcut shortcut = contraction.shortcut(i - pairs.size());
        shortcuts[i - pairs.size()] = shortcut;
        lower[i] = Math.max(rank[shortcut.a()], rank[shortcut.b()]);
      }
      start[lower[i] + 1]++;
    }
    for (int r = 0; r < states; r++) {
      start[r + 1] += start[r];
    }
    int[] sources = new int[room];
    int[] next = start.clone();
    for (int i = 0; i < room; i++) {
      sources[next[lower[i]]++] = i;
    }
    for (int r = states - 1; r >= 0; r--) {
      for (int i = start[r]; i < start[r + 1]; i++) {
        int source = sources[i];
        if (source < pairs.size()) {
          addPair(r, source);
        } else {
          addShortcut(r, shortcuts[source - pairs.size()]);
        }
      }
    }
    return compact();
  }

  private void addPair(int r, int pair) {
    boolean aIsLower = rank[pairs.a(pair)] == r;
    int upper = rank[aIsLower ? pairs.b(pair) : pairs.a(pair)];
    for (boolean back : new boolean[] {false, true}) {
      int millis = pairs.millis(pair, back);
      if (millis != FlatHierarchy.NONE) {
        int key = pairs.key(pair, back);
        Leg leg = new Leg(millis, graph.costs.decimetres(key), graph.costs.unknownDecimetres(key));
        offer(r, upper, back == aIsLower, leg, ~key);
      }
    }
  }

  private void addShortcut(int r, Contraction.Shortcut shortcut) {
    boolean aIsLower = rank[shortcut.a()] == r;
    int upper = rank[aIsLower ? shortcut.b() : shortcut.a()];
    int via = rank[shortcut.bridged()];
    if (aIsLower ? shortcut.there() : shortcut.back()) {
      offer(r, upper, false, leg(via, r, true).plus(leg(via, upper, false)), via);
    }
    if (aIsLower ? shortcut.back() : shortcut.there()) {
      offer(r, upper, true, leg(via, upper, true).plus(leg(via, r, false)), via);
    }
  }

  private Leg leg(int from, int to, boolean down) {
    int arc = find(from, to);
    int detail = FIELDS * arc + (down ? FlatHierarchy.DETAIL : 0);
    return new Leg(
        arcs[FlatHierarchy.ARC * arc + (down ? 2 : 1)], details[detail], details[detail + 1]);
  }

  private int find(int from, int to) {
    int arc = start[from];
    while (arc < start[from] + count[from] && arcs[FlatHierarchy.ARC * arc] != to) {
      arc++;
    }
    return arc;
  }

  private void offer(int from, int to, boolean down, Leg leg, int via) {
    if (leg.millis() >= FlatHierarchy.NONE) {
      return;
    }
    int arc = find(from, to);
    if (arc == start[from] + count[from]) {
      count[from]++;
      arcs[FlatHierarchy.ARC * arc] = to;
      arcs[FlatHierarchy.ARC * arc + 1] = FlatHierarchy.NONE;
      arcs[FlatHierarchy.ARC * arc + 2] = FlatHierarchy.NONE;
    }
    int time = FlatHierarchy.ARC * arc + (down ? 2 : 1);
    if (arcs[time] == FlatHierarchy.NONE || leg.compareTo(leg(from, to, down)) < 0) {
      arcs[time] = leg.millis();
      int detail = FIELDS * arc + (down ? FlatHierarchy.DETAIL : 0);
      details[detail] = leg.decimetres();
      details[detail + 1] = leg.unknownDecimetres();
      details[detail + 2] = via;
    }
  }

  private FlatHierarchy compact() {
    int[] first = new int[states + 1];
    for (int r = 0; r < states; r++) {
      int from = start[r];
      int to = first[r];
      System.arraycopy(
          arcs,
          FlatHierarchy.ARC * from,
          arcs,
          FlatHierarchy.ARC * to,
          FlatHierarchy.ARC * count[r]);
      System.arraycopy(details, FIELDS * from, details, FIELDS * to, FIELDS * count[r]);
      first[r + 1] = to + count[r];
    }
    int size = first[states];
    return new FlatHierarchy(
        rank,
        first,
        Arrays.copyOf(arcs, FlatHierarchy.ARC * size),
        Arrays.copyOf(details, FIELDS * size));
  }
}
