package dk.naersund.streets;

import dk.naersund.geo.BoundingBox;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Tags;
import dk.naersund.sundoe.osm.OsmObjects;
import dk.naersund.sundoe.osm.PbfFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A town built in a test: nodes with names at metres east and north of a corner, ways along them,
 * written as an OpenStreetMap file.
 */
public final class TinyTown {
  private static final double SOUTH = 56.30;
  private static final double WEST = 11.80;
  private static final double METRES_PER_DEGREE = Math.toRadians(1) * Position.EARTH_RADIUS_METRES;

  private final Map<String, OsmObjects.Node> nodes = new LinkedHashMap<>();
  private final List<OsmObjects.Way> ways = new ArrayList<>();
  private final List<OsmObjects.Restriction> restrictions = new ArrayList<>();

  /** The position so many metres east and north of the town's corner. */
  public static Position at(double east, double north) {
    double lat = SOUTH + north / METRES_PER_DEGREE;
    double metresPerLon = METRES_PER_DEGREE * Math.cos(Math.toRadians(SOUTH));
    return new Position(lat, WEST + east / metresPerLon);
  }

  /** Adds a node; tags as {@code key=value}. */
  public TinyTown node(String name, double east, double north, String... tags) {
    nodes.put(name, new OsmObjects.Node(nodes.size() + 1L, at(east, north), tags(tags)));
    return this;
  }

  /** Adds a way along nodes named with blanks between; tags as {@code key=value}. */
  public TinyTown way(String along, String... tags) {
    List<Long> ids =
        Arrays.stream(along.split(" "))
            .map(
                name -> {
                  OsmObjects.Node node = nodes.get(name);
                  if (node == null) {
                    throw new IllegalArgumentException("no node " + name);
                  }
                  return node.id();
                })
            .toList();
    ways.add(new OsmObjects.Way(ways.size() + 1L, ids, tags(tags)));
    return this;
  }

  /** Forbids a turn; ways are counted from 1 in the order in which they were added. */
  public TinyTown noTurn(int fromWay, String via, int toWay) {
    OsmObjects.Node node = nodes.get(via);
    if (node == null) {
      throw new IllegalArgumentException("no node " + via);
    }
    restrictions.add(
        new OsmObjects.Restriction(
            restrictions.size() + 1L,
            fromWay,
            node.id(),
            toWay,
            Tags.of("type", "restriction", "restriction", "no_left_turn")));
    return this;
  }

  /** Writes the map into a folder. */
  public Path write(Path folder) throws IOException {
    Path file = folder.resolve("streets.osm.pbf");
    Position end = at(5000, 5000);
    try (PbfFile map =
        new PbfFile(
            file, new BoundingBox(WEST, SOUTH, end.lon(), end.lat()), PbfFile.Packing.PLAIN)) {
      nodes.values().forEach(map::write);
      ways.forEach(map::write);
      restrictions.forEach(map::write);
    }
    return file;
  }

  private static Tags tags(String... tags) {
    Tags all = Tags.NONE;
    for (String tag : tags) {
      int equals = tag.indexOf('=');
      all = all.with(tag.substring(0, equals), tag.substring(equals + 1));
    }
    return all;
  }
}
