package dk.naersund.address;

import crosby.binary.file.BlockOutputStream;
import crosby.binary.osmosis.OsmosisSerializer;
import dk.naersund.geo.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.openstreetmap.osmosis.core.container.v0_6.NodeContainer;
import org.openstreetmap.osmosis.core.container.v0_6.RelationContainer;
import org.openstreetmap.osmosis.core.container.v0_6.WayContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.CommonEntityData;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.OsmUser;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;

/**
 * A map made by hand, written as OpenStreetMap PBF. Places are given in metres east and north of a
 * point in the Kattegat.
 */
public final class OsmWorld {
  private static final double LAT = 56.33;
  private static final double LON = 11.87;
  private static final double METRES_PER_DEGREE = 111_195;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /** The position so many metres east and north of the middle. */
  public static Position at(double east, double north) {
    return new Position(
        LAT + north / METRES_PER_DEGREE,
        LON + east / METRES_PER_DEGREE / Math.cos(Math.toRadians(LAT)));
  }

  /** Adds a node with tags given as {@code key=value}. */
  public long node(double east, double north, String... tags) {
    long id = nodes.size() + 1;
    Position p = at(east, north);
    nodes.add(new Node(data(id, tags), p.lat(), p.lon()));
    return id;
  }

  /** Adds a way along these nodes. */
  public long way(long[] along, String... tags) {
    Way way = new Way(data(ways.size() + 1, tags));
    for (long node : along) {
      way.getWayNodes().add(new WayNode(node));
    }
    ways.add(way);
    return way.getId();
  }

  /** Adds an area bounded by these ways. */
  public void area(long[] outer, String... tags) {
    Relation relation = new Relation(data(relations.size() + 1, tags));
    relation.getTags().add(new Tag("type", "multipolygon"));
    for (long way : outer) {
      relation.getMembers().add(new RelationMember(way, EntityType.Way, "outer"));
    }
    relations.add(relation);
  }

  /** Adds a street of two ends. */
  public void street(String name, double east, double north, double toEast, double toNorth) {
    long from = node(east, north);
    long middle = node((east + toEast) / 2, (north + toNorth) / 2);
    long to = node(toEast, toNorth);
    way(new long[] {from, middle, to}, "highway=residential", "name=" + name);
  }

  /** Adds a house with the usual tags; those given as empty are left out. */
  public void house(
      String street, String number, String postcode, String city, double east, double north) {
    List<String> tags = new ArrayList<>();
    tags.add("addr:street=" + street);
    tags.add("addr:housenumber=" + number);
    if (!postcode.isEmpty()) {
      tags.add("addr:postcode=" + postcode);
    }
    if (!city.isEmpty()) {
      tags.add("addr:city=" + city);
    }
    node(east, north, tags.toArray(String[]::new));
  }

  /** Adds a street going east with houses 1 to {@code last}, ten metres each, odd ones north. */
  public void streetWithHouses(
      String name, int last, String postcode, String city, double east, double north) {
    street(name, east, north, east + 10 * last, north);
    for (int n = 1; n <= last; n++) {
      house(name, "" + n, postcode, city, east + 10 * n, north + (n % 2 == 1 ? 10 : -10));
    }
  }

  /** Writes the map; the file's folder must exist. */
  public Path write(Path file) {
    try (OsmosisSerializer out =
        new OsmosisSerializer(new BlockOutputStream(Files.newOutputStream(file)))) {
      out.configOmit(true);
      out.writeEmptyHeaderIfNeeded();
      nodes.forEach(node -> out.process(new NodeContainer(node)));
      ways.forEach(way -> out.process(new WayContainer(way)));
      relations.forEach(relation -> out.process(new RelationContainer(relation)));
      out.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static CommonEntityData data(long id, String... tags) {
    Collection<Tag> made = new ArrayList<>();
    for (String tag : tags) {
      int equals = tag.indexOf('=');
      made.add(new Tag(tag.substring(0, equals), tag.substring(equals + 1)));
    }
    return new CommonEntityData(id, 1, new Date(0), OsmUser.NONE, 0, made);
  }
}
