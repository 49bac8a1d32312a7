package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one profile's search runs on: states joined by arcs. A state is a node of the streets, or,
 * at nodes where it matters by which edge one has come, an edge key that was travelled to that node
 * (the edge-expanded graph, e.g. Geisberger and Vetter, <em>Efficient Routing in Road Networks with
 * Turn Costs</em>, SEA 2011, here only as far as {@link TurnZone} needs it).
 *
 * <p>A position on an edge is joined to it by {@link #leaving} and {@link #arriving}; two positions
 * on one edge also by {@link #along}.
 */
final class SearchGraph {
  final StreetGraph streets;
  final KeyCosts costs;
  private final @Nullable Expansion expansion;
  private @Nullable VerifiedStreets verified;

  private SearchGraph(StreetGraph streets, KeyCosts costs, @Nullable Expansion expansion) {
    this.streets = streets;
    this.costs = costs;
    this.expansion = expansion;
  }

  /** The smallest graph whose fastest ways are right. */
  static SearchGraph of(StreetGraph streets, EdgeCosts costs) {
    return of(streets, costs, false);
  }

  /** A graph in which every node is expanded if the profile has turn costs at all. */
  static SearchGraph expanded(StreetGraph streets, EdgeCosts costs) {
    return of(streets, costs, true);
  }

  private static SearchGraph of(StreetGraph streets, EdgeCosts edges, boolean everywhere) {
    if (edges.edges() != streets.edges()) {
      throw new IllegalArgumentException(
          "profile '%s' has costs for %d edges, but there are %d"
              .formatted(edges.profile(), edges.edges(), streets.edges()));
    }
    KeyCosts costs = new KeyCosts(edges);
    Optional<TurnCosts> turns = edges.turns();
    if (turns.isEmpty()) {
      return new SearchGraph(streets, costs, null);
    }
    NodeKeys into = NodeKeys.into(streets, costs);
    TurnZone zone = new TurnZone(streets, costs, turns.get(), into);
    boolean[] nodes = everywhere ? TurnZone.all(streets) : zone.nodes();
    return new SearchGraph(streets, costs, Expansion.of(streets, turns.get(), into, nodes));
  }

  /**
   * The nodes that are expanded.
   *
   * @param nodes whether a node is expanded
   * @param stateOf the state in which a key ends
   * @param states how many states there are
   */
  private record Expansion(
      TurnCosts turns, NodeKeys into, boolean[] nodes, int[] stateOf, int states) {
    static Expansion of(StreetGraph streets, TurnCosts turns, NodeKeys into, boolean[] nodes) {
      int[] stateOf = new int[2 * streets.edges()];
      int states = streets.nodes();
      for (int key = 0; key < stateOf.length; key++) {
        int node = streets.head(key);
        stateOf[key] = nodes[node] ? states++ : node;
      }
      return new Expansion(turns, into, nodes, stateOf, states);
    }
  }

  /** The same without the streets in doubt; made when it is first asked for. */
  synchronized VerifiedStreets verified() {
    VerifiedStreets made = verified;
    if (made == null) {
      made = new VerifiedStreets(this);
      verified = made;
    }
    return made;
  }

  /** How many states there are; some may have no arcs. */
  int states() {
    return expansion == null ? streets.nodes() : expansion.states;
  }

  /** How many nodes stand as more than one state. */
  int expandedNodes() {
    int count = 0;
    for (int node = 0; expansion != null && node < streets.nodes(); node++) {
      count += expansion.nodes[node] ? 1 : 0;
    }
    return count;
  }

  /** The state in which a key ends. */
  int stateAtEnd(int key) {
    return expansion == null ? streets.head(key) : expansion.stateOf[key];
  }

  /** Hands over every arc once; arcs from a state to itself are left out. */
  void forEachArc(ArcSink sink) {
    for (int key = 0; key < 2 * streets.edges(); key++) {
      if (costs.usable(key)) {
        int over = key;
        int to = stateAtEnd(key);
        forEachWayInto(
            key,
            (from, turn) -> {
              if (from != to) {
                sink.arc(from, to, (int) (float) (turn + costs.millis(over)), over);
              }
            });
      }
    }
  }

  /** Hands over the states from which a key can be entered, with the time for the turn. */
  private void forEachWayInto(int key, TurnSink sink) {
    int node = streets.tail(key);
    if (expansion == null || !expansion.nodes[node]) {
      sink.turn(node, 0);
      return;
    }
    for (int i = expansion.into.from(node); i < expansion.into.to(node); i++) {
      int before = expansion.into.key(i);
      int turn = expansion.turns.millis(before >> 1, node, key >> 1);
      if (turn >= 0) {
        sink.turn(expansion.stateOf[before], turn);
      }
    }
  }

  /** States reached first from a position. */
  void leaving(int edge, double fraction, SeedSink sink) {
    int forward = edge << 1;
    if (costs.usable(forward)) {
      sink.seed(stateAtEnd(forward), costs.between(forward, fraction, 1), forward);
    }
    int reverse = forward | 1;
    if (costs.usable(reverse)) {
      sink.seed(stateAtEnd(reverse), costs.between(reverse, fraction, 0), reverse);
    }
  }

  /** States from which a position is reached last. */
  void arriving(int edge, double fraction, SeedSink sink) {
    arrivingBy(edge << 1, 0, fraction, sink);
    arrivingBy(edge << 1 | 1, 1, fraction, sink);
  }

  private void arrivingBy(int key, double entry, double fraction, SeedSink sink) {
    if (costs.usable(key)) {
      Leg leg = costs.between(key, entry, fraction);
      forEachWayInto(
          key,
          (state, turn) -> sink.seed(state, turn == 0 ? leg : leg.plus(new Leg(turn, 0, 0)), key));
    }
  }

  /** The way from one position to another along the edge on which both lie, if it is allowed. */
  Optional<Leg> along(int edge, double from, double to) {
    int forward = edge << 1;
    Optional<Leg> ahead =
        from <= to && costs.usable(forward)
            ? Optional.of(costs.between(forward, from, to))
            : Optional.empty();
    int reverse = forward | 1;
    Optional<Leg> back =
        from >= to && costs.usable(reverse)
            ? Optional.of(costs.between(reverse, from, to))
            : Optional.empty();
    if (ahead.isEmpty() || back.isEmpty()) {
      return ahead.isPresent() ? ahead : back;
    }
    return ahead.get().compareTo(back.get()) <= 0 ? ahead : back;
  }

  /** Takes arcs. */
  @FunctionalInterface
  interface ArcSink {
    /**
     * @param from the state it leaves
     * @param to the state it leads to
     * @param millis its time, turning included
     * @param key the edge key that is travelled on it
     */
    void arc(int from, int to, int millis, int key);
  }

  private interface TurnSink {
    void turn(int from, int millis);
  }

  /** Takes the states next to a position. */
  @FunctionalInterface
  interface SeedSink {
    /**
     * @param state the state
     * @param leg the stretch between the position and the state
     * @param key the edge key on which that stretch lies
     */
    void seed(int state, Leg leg, int key);
  }
}
