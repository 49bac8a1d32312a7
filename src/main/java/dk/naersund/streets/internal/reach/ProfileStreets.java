package dk.naersund.streets.internal.reach;

import dk.naersund.streets.Snapped;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The streets as one profile sees them, ready for search. Immutable. */
record ProfileStreets(SearchGraph graph, FlatHierarchy hierarchy) {
  String profile() {
    return graph.costs.edges().profile();
  }

  /** The fastest way from one position to another; empty when there is none. */
  Optional<StreetPath> path(Snapped start, Snapped end) {
    return path(Door.of(start, graph.costs), Door.of(end, graph.costs));
  }

  /** The fastest way from one door to another; empty when there is none. */
  Optional<StreetPath> path(Door from, Door to) {
    UpwardSearch up = new UpwardSearch();
    UpwardSearch down = new UpwardSearch();
    up.begin(hierarchy, graph, false, from.edge(), from.fraction());
    down.begin(hierarchy, graph, true, to.edge(), to.fraction());
    down.settleAll();
    @Nullable Leg best = null;
    int meeting = -1;
    while (up.leastMillis() != Integer.MAX_VALUE) {
      int reached = up.settle();
      int other = reached < 0 ? -1 : down.find(up.rank(reached));
      if (other >= 0) {
        long time = (long) up.millis(reached) + down.millis(other);
        // Among equally fast ways the one that leads highest, as everywhere in the index.
        if (best == null
            || time < best.millis()
            || (time == best.millis() && up.rank(reached) < up.rank(meeting))) {
          best = up.leg(reached).plus(down.leg(other));
          meeting = reached;
        }
      }
    }
    Optional<Leg> along =
        from.edge() == to.edge()
            ? graph.along(from.edge(), from.fraction(), to.fraction())
            : Optional.empty();
    if (along.isPresent() && (best == null || along.get().millis() <= best.millis())) {
      int forward = from.edge() << 1;
      boolean ahead = graph.costs.usable(forward) && from.fraction() <= to.fraction();
      return Optional.of(path(from, to, along.get(), ahead ? forward : forward | 1));
    }
    if (best == null) {
      return Optional.empty();
    }
    int top = meeting;
    IntStream.Builder keys = IntStream.builder();
    IntConsumer add = keys::accept;
    up.keys(top, add);
    down.keys(down.find(up.rank(top)), add);
    return Optional.of(path(from, to, best, keys.build().toArray()));
  }

  private static StreetPath path(Door from, Door to, Leg leg, int... keys) {
    Leg all = from.stretch().plus(leg).plus(to.stretch());
    return new StreetPath(
        keys,
        from.fraction(),
        to.fraction(),
        all.millis(),
        all.decimetres(),
        all.unknownDecimetres());
  }
}
