package dk.naersund.streets.internal.network;

import com.graphhopper.reader.osm.RestrictionTagParser;
import com.graphhopper.routing.OSMReaderConfig;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.PointList;
import dk.naersund.platform.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns a map file into a stored graph. */
public final class GraphImport {
  static final String TAG_SETS = "tag_sets";

  private GraphImport() {}

  /**
   * Imports a map.
   *
   * @param map the map file
   * @param folder an empty folder for the graph
   * @throws IOException when a file cannot be read or written
   * @throws RuntimeException as GraphHopper throws it, when the map is broken or holds no streets
   */
  public static void run(Path map, Path folder) throws IOException {
    GraphLayout layout = new GraphLayout();
    TagSets tagSets = new TagSets();
    JunctionBarriers junctions = new JunctionBarriers();
    OSMParsers parsers =
        new OSMParsers()
            .addWayTagParser(
                (edge, access, way, relation) -> {
                  if (way.hasTag(KeptTags.SPLIT)) {
                    junctions.split(way.getTag("point_list", PointList.EMPTY));
                  }
                  layout.tagSet.setInt(false, edge, access, tagSets.number(KeptTags.of(way)));
                  layout.osmWay.setInt(
                      false,
                      edge,
                      access,
                      way.getId() <= Integer.MAX_VALUE ? (int) way.getId() : 0);
                })
            .addRestrictionTagParser(
                new RestrictionTagParser(List.of("motorcar", "motor_vehicle"), layout.carTurns));
    // Every point of the map is kept: the line is what people walk, and what is snapped to.
    OSMReaderConfig config = new OSMReaderConfig().setMaxWayPointDistance(0);
    BaseGraph graph = layout.graph(folder);
    try (Progress progress = Progress.of("Streets: importing " + map.getFileName())) {
      graph.create(1000);
      new StreetReader(graph, parsers, config, junctions, progress)
          .setFile(map.toFile())
          .readGraph();
      junctions.addTo(graph, layout, tagSets);
      graph.freeze();
      graph.flush();
      tagSets.write(folder.resolve(TAG_SETS));
      progress.done(
          String.format(
              Locale.ROOT,
              "%,d nodes, %,d edges, %,d different sets of tags",
              graph.getNodes(),
              graph.getEdges(),
              tagSets.size()));
    } finally {
      graph.close();
    }
  }
}
