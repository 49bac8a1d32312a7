package dk.naersund.streets.internal.reach;

import dk.naersund.streets.internal.EdgeCosts;
import java.util.Optional;

/**
 * What one profile's search runs on: states joined by arcs. Without turn costs a state is a node of
 * the streets; with them it is an edge key that has been travelled to its end.
 *
 * <p>A position on an edge is joined to it by {@link #leaving} and {@link #arriving}; two positions
 * on one edge also by {@link #along}.
 */
abstract sealed class SearchGraph permits NodeSearchGraph, TurnSearchGraph {
  final StreetGraph streets;
  final KeyCosts costs;

  SearchGraph(StreetGraph streets, EdgeCosts costs) {
    if (costs.edges() != streets.edges()) {
      throw new IllegalArgumentException(
          "profile '%s' has costs for %d edges, but there are %d"
              .formatted(costs.profile(), costs.edges(), streets.edges()));
    }
    this.streets = streets;
    this.costs = new KeyCosts(costs);
  }

  static SearchGraph of(StreetGraph streets, EdgeCosts costs) {
    return costs
        .turns()
        .<SearchGraph>map(turns -> new TurnSearchGraph(streets, costs, turns))
        .orElseGet(() -> new NodeSearchGraph(streets, costs));
  }

  /** How many states there are. */
  abstract int states();

  /** Hands over every arc once; arcs from a state to itself are left out. */
  abstract void forEachArc(ArcSink sink);

  /** States reached first from a position. */
  abstract void leaving(int edge, double fraction, SeedSink sink);

  /** States from which a position is reached last. */
  abstract void arriving(int edge, double fraction, SeedSink sink);

  /** The way from one position to another along the edge on which both lie, if it is allowed. */
  final Optional<Leg> along(int edge, double from, double to) {
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
