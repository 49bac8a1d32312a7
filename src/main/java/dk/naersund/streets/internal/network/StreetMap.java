package dk.naersund.streets.internal.network;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The street graph as it is read by everything else: GraphHopper's graph, and beside it in flat
 * arrays what is asked for millions of times. Lines are kept in whole 10⁻⁷ degrees, about a
 * centimetre.
 */
public final class StreetMap implements ArcGraph {
  private static final double DEGREES = 1e-7;

  private final BaseGraph graph;
  private final BooleanEncodedValue carTurns;
  private final TagSets tagSets;
  private final int[] from;
  private final int[] to;
  private final int[] millimetres;
  private final int[] tagSet;
  private final int[] osmWay;
  private final int[] firstPoint;
  private int[] lat;
  private int[] lon;
  private final int[] firstArc;
  private final int[] arcs;

  private StreetMap(BaseGraph graph, GraphLayout layout, TagSets tagSets) {
    this.graph = graph;
    this.carTurns = layout.carTurns;
    this.tagSets = tagSets;
    int edges = graph.getEdges();
    from = new int[edges];
    to = new int[edges];
    millimetres = new int[edges];
    tagSet = new int[edges];
    osmWay = new int[edges];
    firstPoint = new int[edges + 1];
    lat = new int[edges * 4];
    lon = new int[edges * 4];
    AllEdgesIterator all = graph.getAllEdges();
    int points = 0;
    while (all.next()) {
      int edge = all.getEdge();
      from[edge] = all.getBaseNode();
      to[edge] = all.getAdjNode();
      millimetres[edge] = (int) Math.round(all.getDistance() * 1000);
      tagSet[edge] = all.get(layout.tagSet);
      osmWay[edge] = all.get(layout.osmWay);
      PointList line = all.fetchWayGeometry(FetchMode.ALL);
      firstPoint[edge] = points;
      if (points + line.size() > lat.length) {
        int larger = Math.max(points + line.size(), lat.length * 2);
        lat = Arrays.copyOf(lat, larger);
        lon = Arrays.copyOf(lon, larger);
      }
      for (int i = 0; i < line.size(); i++, points++) {
        lat[points] = (int) Math.round(line.getLat(i) / DEGREES);
        lon[points] = (int) Math.round(line.getLon(i) / DEGREES);
      }
    }
    firstPoint[edges] = points;
    lat = Arrays.copyOf(lat, points);
    lon = Arrays.copyOf(lon, points);
    firstArc = new int[graph.getNodes() + 1];
    arcs = new int[edges * 2];
    layArcs();
  }

  /** Loads what {@link GraphImport} stored in the folder. */
  public static StreetMap load(Path folder) throws IOException {
    GraphLayout layout = new GraphLayout();
    BaseGraph graph = layout.graph(folder);
    if (!graph.loadExisting()) {
      throw new IOException("no graph in " + folder);
    }
    return new StreetMap(graph, layout, TagSets.read(folder.resolve(GraphImport.TAG_SETS)));
  }

  private void layArcs() {
    for (int edge = 0; edge < from.length; edge++) {
      firstArc[from[edge] + 1]++;
      firstArc[to[edge] + 1]++;
    }
    for (int node = 1; node < firstArc.length; node++) {
      firstArc[node] += firstArc[node - 1];
    }
    int[] next = firstArc.clone();
    for (int edge = 0; edge < from.length; edge++) {
      arcs[next[from[edge]]++] = edge * 2;
      arcs[next[to[edge]]++] = edge * 2 + 1;
    }
  }

  /** GraphHopper's own graph, with the car's turn restrictions in its turn cost storage. */
  public BaseGraph graph() {
    return graph;
  }

  /** Under which value the car's turn restrictions are stored. */
  public BooleanEncodedValue carTurns() {
    return carTurns;
  }

  /** All tag sets. */
  public TagSets tagSets() {
    return tagSets;
  }

  /** How many nodes there are. */
  public int nodes() {
    return firstArc.length - 1;
  }

  /** How many edges there are. */
  public int edges() {
    return from.length;
  }

  /** The edge's base node. */
  public int from(int edge) {
    return from[edge];
  }

  /** The edge's adjacent node. */
  public int to(int edge) {
    return to[edge];
  }

  /** Length of the edge in millimetres. */
  public int millimetres(int edge) {
    return millimetres[edge];
  }

  /** Number of the edge's tag set. */
  public int tagSet(int edge) {
    return tagSet[edge];
  }

  /** The edge's tags. */
  public TagSet tags(int edge) {
    return tagSets.get(tagSet[edge]);
  }

  /** Number of the edge's way in OpenStreetMap; 0 when it is too large to be stored. */
  public int osmWay(int edge) {
    return osmWay[edge];
  }

  /** The street's name; null when it has none. */
  public @Nullable String name(int edge) {
    String name = graph.getEdgeIteratorState(edge, Integer.MIN_VALUE).getName();
    return name == null || name.isBlank() ? null : name;
  }

  @Override
  public int firstArc(int node) {
    return firstArc[node];
  }

  @Override
  public int arc(int index) {
    return arcs[index];
  }

  @Override
  public int head(int arc) {
    return (arc & 1) == 0 ? to[arc >> 1] : from[arc >> 1];
  }

  /** Number of the edge's first point; its last is the one before the next edge's first. */
  public int firstPoint(int edge) {
    return firstPoint[edge];
  }

  /** Latitude of a point of a line, degrees. */
  public double lat(int point) {
    return lat[point] * DEGREES;
  }

  /** Longitude of a point of a line, degrees. */
  public double lon(int point) {
    return lon[point] * DEGREES;
  }

  /** A point of a line. */
  public Position position(int point) {
    return new Position(lat(point), lon(point));
  }

  /** Where a node is. */
  public Position node(int node) {
    return new Position(graph.getNodeAccess().getLat(node), graph.getNodeAccess().getLon(node));
  }

  /** Frees what GraphHopper holds. */
  public void close() {
    graph.close();
  }
}
