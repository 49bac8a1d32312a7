package dk.naersund.streets.internal.network;

import com.carrotsearch.hppc.cursors.LongCursor;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.WaySegmentParser;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;
import dk.naersund.geo.Position;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gates, bollards and kerbs at junctions. GraphHopper splits no junction, and which way such a node
 * is meant to close is not in the map. Here it is laid to the paths that end there: a carriageway
 * that meets a path is seldom the one that is closed, and a crossing knows its kerbs already.
 */
final class JunctionBarriers {
  private final Map<Long, Map<String, String>> nodes = new HashMap<>();
  private final Map<Position, Map<String, String>> places = new HashMap<>();

  /** Remembers a node that is to be split. */
  void met(ReaderNode node) {
    Map<String, String> tags = new TreeMap<>();
    for (String key : KeptTags.NODE) {
      if (node.getTag(key) != null) {
        tags.put(key, node.getTag(key));
      }
    }
    nodes.put(node.getId(), tags);
  }

  /** Remembers where the nodes of a way lie, exactly as they lie in the graph. */
  void on(ReaderWay way, WaySegmentParser.CoordinateSupplier coordinates) {
    if (nodes.isEmpty()) {
      return;
    }
    for (LongCursor node : way.getNodes()) {
      Map<String, String> tags = nodes.get(node.value);
      GHPoint point = tags == null ? null : coordinates.getCoordinate(node.value);
      if (tags != null && point != null) {
        places.put(new Position(point.getLat(), point.getLon()), tags);
      }
      if (tags != null) {
        nodes.remove(node.value);
      }
    }
  }

  /** Forgets a node, because it was split. */
  void split(PointList line) {
    places.remove(new Position(line.getLat(0), line.getLon(0)));
  }

  /** Adds the tags of what is left to the paths that end there. */
  void addTo(BaseGraph graph, GraphLayout layout, TagSets tagSets) {
    NodeAccess nodeAccess = graph.getNodeAccess();
    AllEdgesIterator edges = graph.getAllEdges();
    while (!places.isEmpty() && edges.next()) {
      TagSet tags = tagSets.get(edges.get(layout.tagSet));
      if (tags.isNode() || tags.isCarriageway() || tags.isCrossing()) {
        continue;
      }
      Map<String, String> all = new TreeMap<>(tags.tags());
      for (int node : new int[] {edges.getBaseNode(), edges.getAdjNode()}) {
        Position at = new Position(nodeAccess.getLat(node), nodeAccess.getLon(node));
        places
            .getOrDefault(at, Map.of())
            .forEach((key, value) -> all.put(TagSet.JUNCTION + key, value));
      }
      if (all.size() > tags.tags().size()) {
        edges.set(layout.tagSet, tagSets.number(new TagSet(all)));
      }
    }
  }
}
