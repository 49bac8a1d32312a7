package dk.naersund.streets.internal.ways;

import com.carrotsearch.hppc.IntLongHashMap;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.network.ArcGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The way with the fewest metres in doubt within a time, exactly: a label-setting search for the
 * constrained shortest path (Hansen 1980), goal-directed by reverse searches for what is at least
 * left in time and in doubt (Pulido et al. 2015, dimensionality reduction). Labels are settled in
 * order of doubt, so at each node only those that are faster than all before them count.
 */
final class SafestSearch {
  private final ArcGraph graph;
  private final ArcCosts costs;
  private final @Nullable TurnCosts turns;
  private final int mostLabels;

  /**
   * A way.
   *
   * @param arcs its arcs in order
   * @param millis time on the street in milliseconds
   * @param unknown decimetres in doubt on the street
   */
  record Found(int[] arcs, long millis, long unknown) {}

  /**
   * What came out.
   *
   * @param found the best way found; null when none is better than the one known before
   * @param exact false when the search was given up, so that there may be a better one
   */
  record Result(@Nullable Found found, boolean exact) {}

  /** A way to the end of an arc, and what its whole way to the goal has at least. */
  private record Label(
      int arc,
      long millis,
      long unknown,
      long leastUnknown,
      long leastMillis,
      @Nullable Label before)
      implements Comparable<Label> {
    @Override
    public int compareTo(Label other) {
      int order = Long.compare(leastUnknown, other.leastUnknown);
      return order != 0 ? order : Long.compare(leastMillis, other.leastMillis);
    }
  }

  /** A whole way: a label, and the tree by which it goes on; no tree when it is at the goal. */
  private record Whole(long unknown, long millis, @Nullable Label label, @Nullable Spread rest) {
    boolean isBetterThan(long otherUnknown, long otherMillis) {
      return unknown < otherUnknown || (unknown == otherUnknown && millis <= otherMillis);
    }
  }

  /**
   * @param mostLabels how many labels are made before the search is given up
   */
  SafestSearch(ArcGraph graph, EdgeCosts costs, int mostLabels) {
    this.graph = graph;
    this.costs = new ArcCosts(costs);
    this.turns = costs.turns().orElse(null);
    this.mostLabels = mostLabels;
  }

  /**
   * Looks for a way with less doubt than a known one, or as much in less time.
   *
   * @param unknown decimetres in doubt on the known way, on the street
   * @param millis its time on the street
   * @param limit the longest time allowed on the street, milliseconds
   */
  Result find(Snapped from, Snapped to, long unknown, long millis, long limit) {
    return new Run(from, to, limit, new Whole(unknown, millis, null, null)).find();
  }

  private final class Run {
    private final Snapped from;
    private final Snapped to;
    private final long limit;
    private final Spread fastest;
    private final Spread safest;
    private final PriorityQueue<Label> queue = new PriorityQueue<>();
    private final IntLongHashMap leastMillis = new IntLongHashMap();
    private int labels;
    private Whole best;

    Run(Snapped from, Snapped to, long limit, Whole known) {
      this.from = from;
      this.to = to;
      this.limit = limit;
      this.best = known;
      // Halfway a way within the limit is near one end at least, so neither search need go all of
      // it: beyond half the time the second only goes where the first has been.
      Spread near =
          Spread.from(from, graph, costs, Spread.FASTEST, label -> label.millis() <= limit / 2);
      fastest = Spread.to(to, graph, costs, Spread.FASTEST, label -> within(label, near, limit));
      safest =
          Spread.to(to, graph, costs, Spread.SAFEST, label -> fastest.find(label.node()) != null);
    }

    private static boolean within(Spread.Label label, Spread near, long limit) {
      if (label.millis() <= (limit + 1) / 2) {
        return true;
      }
      Spread.Label there = near.find(label.node());
      return there != null && there.millis() + label.millis() <= limit;
    }

    Result find() {
      for (int arc = from.edge() * 2; arc <= from.edge() * 2 + 1; arc++) {
        boolean forth = (arc & 1) == 0;
        boolean ahead = forth ? from.fraction() <= to.fraction() : from.fraction() >= to.fraction();
        if (from.edge() == to.edge() && ahead) {
          arrive(arc, from.fraction(), null, 0);
        }
        goOn(arc, from.fraction(), null, 0);
      }
      for (Label label = queue.poll(); label != null; label = queue.poll()) {
        if (best.isBetterThan(label.leastUnknown, label.leastMillis)) {
          break;
        }
        if (labels > mostLabels) {
          return result(false);
        }
        int state = state(label.arc);
        if (label.millis < leastMillis.getOrDefault(state, Long.MAX_VALUE)) {
          leastMillis.put(state, label.millis);
          expand(label);
        }
      }
      return result(true);
    }

    private int state(int arc) {
      return turns == null ? graph.head(arc) : arc;
    }

    private void expand(Label label) {
      int node = graph.head(label.arc);
      for (int i = graph.firstArc(node); i < graph.firstArc(node + 1); i++) {
        int next = graph.arc(i);
        int turn = turns == null ? 0 : turns.millis(label.arc >> 1, node, next >> 1);
        if (turn >= 0) {
          double start = (next & 1) == 0 ? 0 : 1;
          if (next >> 1 == to.edge()) {
            arrive(next, start, label, turn);
          }
          goOn(next, start, label, turn);
        }
      }
    }

    /** Along an arc to the goal. */
    private void arrive(int arc, double start, @Nullable Label before, int turn) {
      if (costs.usable(arc)) {
        Label label = label(arc, start, to.fraction(), before, turn);
        consider(label.unknown, label.millis, label, null);
      }
    }

    /** To the end of an arc, unless no better way leads on from there. */
    private void goOn(int arc, double start, @Nullable Label before, int turn) {
      Spread.Label fast = fastest.find(graph.head(arc));
      Spread.Label safe = safest.find(graph.head(arc));
      if (!costs.usable(arc) || fast == null || safe == null) {
        return;
      }
      Label label = label(arc, start, (arc & 1) == 0 ? 1 : 0, before, turn);
      long least = label.unknown + safe.unknown();
      long soonest = label.millis + fast.millis();
      if (soonest > limit
          || best.isBetterThan(least, soonest)
          || leastMillis.getOrDefault(state(arc), Long.MAX_VALUE) <= label.millis) {
        return;
      }
      if (turns == null) {
        consider(label.unknown + fast.unknown(), soonest, label, fastest);
        if (label.millis + safe.millis() <= limit) {
          // Nothing that goes on from here can be better.
          consider(least, label.millis + safe.millis(), label, safest);
          return;
        }
      }
      labels++;
      queue.add(new Label(arc, label.millis, label.unknown, least, soonest, before));
    }

    private Label label(int arc, double start, double end, @Nullable Label before, int turn) {
      long millis = ArcCosts.part(costs.millis(arc), start, end) + (long) turn;
      long unknown = ArcCosts.part(costs.unknown(arc), start, end);
      return new Label(
          arc,
          millis + (before == null ? 0 : before.millis),
          unknown + (before == null ? 0 : before.unknown),
          0,
          0,
          before);
    }

    private void consider(long unknown, long millis, Label label, @Nullable Spread rest) {
      if (millis <= limit && !best.isBetterThan(unknown, millis)) {
        best = new Whole(unknown, millis, label, rest);
      }
    }

    private Result result(boolean exact) {
      Label last = best.label;
      if (last == null) {
        return new Result(null, exact);
      }
      List<Integer> arcs = new ArrayList<>();
      for (Label label = last; label != null; label = label.before) {
        arcs.addFirst(label.arc);
      }
      Spread rest = best.rest;
      boolean there = rest == null;
      while (rest != null && !there) {
        Spread.Label next = rest.find(graph.head(arcs.getLast()));
        if (next == null) {
          throw new IllegalStateException("a way to the goal breaks off");
        }
        arcs.add(next.arc());
        there = next.end();
      }
      int[] found = arcs.stream().mapToInt(Integer::intValue).toArray();
      return new Result(new Found(found, best.millis, best.unknown), exact);
    }
  }
}
