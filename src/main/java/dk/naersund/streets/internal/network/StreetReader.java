package dk.naersund.streets.internal.network;

import com.carrotsearch.hppc.cursors.LongCursor;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.reader.osm.WaySegmentParser;
import com.graphhopper.routing.OSMReaderConfig;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.storage.BaseGraph;
import dk.naersund.platform.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * GraphHopper's reader with two additions. Kerbs and lifts at a node become zero-length edges of
 * their own, as gates do, so that one kerb does not stand for the whole street. And a crossing
 * knows the kerbs of its nodes also where these are junctions, which cannot be split.
 */
final class StreetReader extends OSMReader {
  private static final Set<String> NOT_YET_OR_NO_LONGER =
      Set.of(
          "proposed", "planned", "construction", "abandoned", "razed", "demolished", "dismantled");
  private static final Set<String> NOT_FOR_TRAVEL =
      Set.of("raceway", "rest_area", "services", "escape", "bus_guideway", "via_ferrata", "no");

  /** Kerbs from the one that hinders least to the one that hinders most. */
  private static final List<String> KERBS =
      List.of("no", "flush", "lowered", "rolled", "yes", "raised");

  private final JunctionBarriers junctions;
  private final Progress progress;

  StreetReader(
      BaseGraph graph,
      OSMParsers parsers,
      OSMReaderConfig config,
      JunctionBarriers junctions,
      Progress progress) {
    super(graph, parsers, config);
    this.junctions = junctions;
    this.progress = progress;
  }

  @Override
  protected boolean acceptWay(ReaderWay way) {
    String highway = way.getTag("highway", "");
    if (NOT_YET_OR_NO_LONGER.contains(highway) || NOT_FOR_TRAVEL.contains(highway)) {
      return false;
    }
    if (highway.isEmpty() && way.hasTag("route") && !way.hasTag("route", "ferry")) {
      return false;
    }
    return super.acceptWay(way);
  }

  @Override
  protected boolean isBarrierNode(ReaderNode node) {
    boolean onCrossing = node.hasTag("highway", "crossing", "traffic_signals");
    if (node.hasTag("kerb") && !node.hasTag("barrier") && !onCrossing) {
      // Only nodes with one of a few keys keep their tags in GraphHopper; this is one of them.
      node.setTag("barrier", "kerb");
    }
    boolean split = (node.hasTag("barrier") && !onCrossing) || node.hasTag("highway", "elevator");
    if (split) {
      junctions.met(node);
    }
    return split;
  }

  @Override
  protected void preprocessWay(
      ReaderWay way,
      WaySegmentParser.CoordinateSupplier coordinates,
      WaySegmentParser.NodeTagSupplier nodeTags) {
    progress.tick();
    super.preprocessWay(way, coordinates, nodeTags);
    junctions.on(way, coordinates);
    if (way.hasTag("footway", "crossing")
        || way.hasTag("path", "crossing")
        || way.hasTag("cycleway", "crossing")) {
      for (LongCursor node : way.getNodes()) {
        takeOver(way, nodeTags.getTags(node.value));
      }
    }
  }

  private static void takeOver(ReaderWay crossing, Map<String, Object> node) {
    if (!crossing.hasTag("crossing") && node.get("crossing") instanceof String kind) {
      crossing.setTag("crossing", kind);
    }
    if (node.get("kerb") instanceof String kerb
        && KERBS.indexOf(kerb) >= KERBS.indexOf(crossing.getTag(TagSet.CROSSING_KERB, ""))) {
      crossing.setTag(TagSet.CROSSING_KERB, kerb);
      if (node.get("kerb:height") instanceof String height) {
        crossing.setTag(TagSet.CROSSING_KERB_HEIGHT, height);
      } else {
        crossing.removeTag(TagSet.CROSSING_KERB_HEIGHT);
      }
    }
  }
}
