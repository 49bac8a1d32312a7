package dk.naersund.sundoe;

import dk.naersund.geo.Position;
import dk.naersund.sundoe.CommittedMap.Line;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Segment;
import dk.naersund.sundoe.draw.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The simplest street search there is, with rules of a few lines: what it says about the island is
 * meant to be beyond doubt, not fine. Metres, not minutes.
 */
public final class PlainRouter {
  /** Who moves. */
  public enum Traveller {
    WALKER,
    WHEELCHAIR,
    CAR
  }

  private static final Set<String> NOT_FOR_CARS =
      Set.of("footway", "path", "steps", "pedestrian", "cycleway", "platform");

  private record Arc(long to, double metres) {}

  private record Label(long node, double metres) {}

  private final CommittedMap map;
  private final Map<Long, List<Arc>> out = new HashMap<>();
  private final Map<Long, List<Arc>> in = new HashMap<>();
  private final List<Line> usable = new ArrayList<>();

  /** The streets of a map as one traveller may use them. */
  public PlainRouter(CommittedMap map, Traveller traveller) {
    this.map = map;
    for (Line way : map.streets()) {
      if (!allowed(way.tags(), traveller)) {
        continue;
      }
      usable.add(way);
      boolean oneway = traveller == Traveller.CAR && way.tags().is("oneway", "yes");
      for (int i = 1; i < way.nodes().size(); i++) {
        long a = way.nodes().get(i - 1);
        long b = way.nodes().get(i);
        if (traveller == Traveller.WHEELCHAIR && (high(a) || high(b))) {
          continue;
        }
        arc(a, b);
        if (!oneway) {
          arc(b, a);
        }
      }
    }
  }

  private void arc(long from, long to) {
    double metres = map.at(from).metresTo(map.at(to));
    out.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Arc(to, metres));
    in.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Arc(from, metres));
  }

  private boolean high(long node) {
    Tags tags = Objects.requireNonNull(map.nodes.get(node)).tags();
    return tags.is("barrier", "kerb") && tags.is("kerb", "raised");
  }

  private static boolean allowed(Tags tags, Traveller traveller) {
    String highway = tags.find("highway").orElse("");
    return switch (traveller) {
      case WALKER -> !tags.is("foot", "no");
      case WHEELCHAIR ->
          !tags.is("wheelchair", "no")
              && (!highway.equals("steps") || tags.is("ramp:wheelchair", "yes"))
              && !tags.is("incline", "12%")
              && !tags.is("incline", "8%");
      case CAR -> !highway.isEmpty() && !NOT_FOR_CARS.contains(highway);
    };
  }

  /** All nodes one can stand on. */
  public Set<Long> nodes() {
    Set<Long> nodes = new HashSet<>(out.keySet());
    nodes.addAll(in.keySet());
    return nodes;
  }

  /** Metres from a node to every node that can be reached. */
  public Map<Long, Double> from(long node) {
    return search(node, out);
  }

  /** Metres to a node from every node from which it can be reached. */
  public Map<Long, Double> to(long node) {
    return search(node, in);
  }

  /** Metres from door to door along streets; infinite when there is no way. */
  double metres(Position from, Position to) {
    return from(nearest(from)).getOrDefault(nearest(to), Double.POSITIVE_INFINITY);
  }

  /** How far the position is from the nearest street. */
  double metresTo(Position position) {
    return snapped(position).metres();
  }

  /** The end, nearer to the position, of the nearest piece of street. */
  long nearest(Position position) {
    return snapped(position).node();
  }

  private Label snapped(Position position) {
    Point point = CommittedMap.plane().point(position);
    double best = Double.MAX_VALUE;
    long node = -1;
    for (Line way : usable) {
      for (int i = 1; i < way.nodes().size(); i++) {
        long a = way.nodes().get(i - 1);
        long b = way.nodes().get(i);
        double metres = new Segment(map.at(a), map.at(b)).metresTo(point);
        if (metres < best) {
          best = metres;
          node = map.at(a).metresTo(point) < map.at(b).metresTo(point) ? a : b;
        }
      }
    }
    return new Label(node, best);
  }

  private static Map<Long, Double> search(long start, Map<Long, List<Arc>> arcs) {
    Map<Long, Double> done = new HashMap<>();
    PriorityQueue<Label> queue =
        new PriorityQueue<>((a, b) -> Double.compare(a.metres(), b.metres()));
    queue.add(new Label(start, 0));
    while (!queue.isEmpty()) {
      Label label = queue.remove();
      if (done.putIfAbsent(label.node(), label.metres()) == null) {
        for (Arc arc : arcs.getOrDefault(label.node(), List.of())) {
          queue.add(new Label(arc.to(), label.metres() + arc.metres()));
        }
      }
    }
    return done;
  }
}
