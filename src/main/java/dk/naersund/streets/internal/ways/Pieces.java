package dk.naersund.streets.internal.ways;

import dk.naersund.geo.Position;
import dk.naersund.streets.Way;
import dk.naersund.streets.internal.costs.ProfileCosts;
import dk.naersund.streets.internal.network.StreetMap;
import dk.naersund.streets.internal.network.TagSet;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a route into pieces, one for each edge. */
final class Pieces {
  private static final double SHORT_METRES = 0.3;

  /**
   * One edge of a route, or the part of it that is used.
   *
   * @param edge its number
   * @param reverse whether it is used from its adjacent to its base node
   * @param tags its tags
   * @param kind what it is
   * @param name the street's name; null when it has none
   * @param choice whether one can go more than one way where it begins
   * @param wayOut whether one can leave a roundabout where it ends
   * @param millis time in milliseconds
   * @param metres length in metres
   * @param unknownMetres how much of it is in doubt
   * @param line its line in the direction of travel, both ends included
   */
  record Piece(
      int edge,
      boolean reverse,
      TagSet tags,
      Kind kind,
      @Nullable String name,
      boolean choice,
      boolean wayOut,
      int millis,
      double metres,
      double unknownMetres,
      List<Position> line) {}

  /** A line that is made when somebody looks at it: doubt looks at one of many. */
  private static final class Line extends AbstractList<Position> {
    private final StreetMap map;
    private final int edge;
    private final double entry;
    private final double exit;
    private @Nullable List<Position> positions;

    Line(StreetMap map, int edge, double entry, double exit) {
      this.map = map;
      this.edge = edge;
      this.entry = entry;
      this.exit = exit;
    }

    @Override
    public Position get(int index) {
      return positions().get(index);
    }

    @Override
    public int size() {
      return positions().size();
    }

    private List<Position> positions() {
      List<Position> made = positions;
      if (made == null) {
        made = line(map, edge, entry, exit);
        positions = made;
      }
      return made;
    }
  }

  private Pieces() {}

  static List<Piece> of(Route route, StreetMap map, ProfileCosts profile) {
    ArcCosts costs = new ArcCosts(profile);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < route.arcs().length; i++) {
      int arc = route.arcs()[i];
      int edge = arc >> 1;
      double entry = route.entry(i);
      double exit = route.exit(i);
      pieces.add(
          new Piece(
              edge,
              (arc & 1) == 1,
              map.tags(edge),
              Kind.of(map.tags(edge), profile.rules().profile().vehicle()),
              map.name(edge),
              choices(map, costs, map.head(arc ^ 1), false) > 2,
              choices(map, costs, map.head(arc), true) > 0,
              ArcCosts.part(costs.millis(arc), entry, exit),
              ArcCosts.part(costs.decimetres(arc), entry, exit) / 10.0,
              ArcCosts.part(costs.unknown(arc), entry, exit) / 10.0,
              new Line(map, edge, entry, exit)));
    }
    return pieces;
  }

  /** How many arcs lead on from a node, on request only those that leave a roundabout. */
  private static int choices(StreetMap map, ArcCosts costs, int node, boolean out) {
    int choices = 0;
    for (int i = map.firstArc(node); i < map.firstArc(node + 1); i++) {
      int arc = map.arc(i);
      if (costs.usable(arc) && !(out && map.tags(arc >> 1).is("junction", "roundabout"))) {
        choices++;
      }
    }
    return choices;
  }

  /** The whole line of a route, from the position asked for to the door. */
  static List<Position> line(Route route, List<Piece> pieces) {
    List<Position> line = new ArrayList<>();
    line.add(route.from().asked());
    for (Piece piece : pieces) {
      for (Position position : piece.line()) {
        add(line, position);
      }
    }
    add(line, route.to().asked());
    return line;
  }

  /**
   * The parts of {@link #line(Route, List)} in doubt, neighbours joined; the stretches between the
   * streets and both ends are always among them.
   */
  static List<Way.Span> unknown(Route route, List<Piece> pieces) {
    List<Position> line = new ArrayList<>();
    List<Way.Span> spans = new ArrayList<>();
    line.add(route.from().asked());
    for (Piece piece : pieces) {
      int before = line.size() - 1;
      add(line, piece.line().getFirst());
      join(spans, before, line.size() - 1);
      int from = line.size() - 1;
      piece.line().forEach(position -> add(line, position));
      if (piece.unknownMetres() > 0) {
        join(spans, from, line.size() - 1);
      }
    }
    int last = line.size() - 1;
    add(line, route.to().asked());
    join(spans, last, line.size() - 1);
    return spans;
  }

  private static void join(List<Way.Span> spans, int from, int to) {
    if (to == from) {
      return;
    }
    if (!spans.isEmpty() && spans.getLast().to() == from) {
      spans.add(new Way.Span(spans.removeLast().from(), to));
    } else {
      spans.add(new Way.Span(from, to));
    }
  }

  private static void add(List<Position> line, Position position) {
    if (line.getLast().metresTo(position) >= 0.01) {
      line.add(position);
    }
  }

  /** The line of an edge between two fractions, in the direction from the first to the second. */
  static List<Position> line(StreetMap map, int edge, double entry, double exit) {
    double low = Math.min(entry, exit);
    double high = Math.max(entry, exit);
    int first = map.firstPoint(edge);
    int last = map.firstPoint(edge + 1) - 1;
    double[] at = new double[last - first + 1];
    for (int p = first + 1; p <= last; p++) {
      at[p - first] = at[p - first - 1] + map.position(p - 1).metresTo(map.position(p));
    }
    double whole = at[last - first];
    List<Position> line = new ArrayList<>();
    line.add(along(map, first, at, low * whole));
    for (int p = first; p <= last; p++) {
      if (at[p - first] > low * whole && at[p - first] < high * whole) {
        line.add(map.position(p));
      }
    }
    line.add(along(map, first, at, high * whole));
    return entry <= exit ? line : line.reversed();
  }

  private static Position along(StreetMap map, int first, double[] at, double metres) {
    int segment = 1;
    while (segment < at.length - 1 && at[segment] < metres) {
      segment++;
    }
    double length = at[segment] - at[segment - 1];
    double share = length < 1e-9 ? 0 : Math.clamp((metres - at[segment - 1]) / length, 0.0, 1.0);
    Position a = map.position(first + segment - 1);
    Position b = map.position(first + segment);
    return new Position(
        a.lat() + share * (b.lat() - a.lat()), a.lon() + share * (b.lon() - a.lon()));
  }

  /** Whether a piece is too short to be spoken of. */
  static boolean tiny(Piece piece) {
    return piece.metres() < SHORT_METRES;
  }
}
