package dk.naersund.sundoe;

import crosby.binary.osmosis.OsmosisReader;
import dk.naersund.geo.Position;
import dk.naersund.sundoe.draw.Plane;
import dk.naersund.sundoe.draw.Point;
import dk.naersund.sundoe.draw.Tags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Entity;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;

/** A street file as Osmosis reads it: not the objects it was written from. */
public final class CommittedMap implements Sink {
  /** A node. */
  public record Spot(long id, Position position, Tags tags) {}

  /** A way. */
  public record Line(long id, List<Long> nodes, Tags tags) {}

  public final Map<Long, Spot> nodes = new HashMap<>();
  final List<Line> ways = new ArrayList<>();
  final List<Relation> relations = new ArrayList<>();

  /** Reads a whole file. */
  public static CommittedMap read(Path file) {
    CommittedMap map = new CommittedMap();
    OsmosisReader reader = new OsmosisReader(file.toFile());
    reader.setSink(map);
    reader.run();
    return map;
  }

  /** Where a node is, in metres. */
  Point at(long node) {
    return plane().point(Objects.requireNonNull(nodes.get(node)).position());
  }

  static Plane plane() {
    return Island.PLANE;
  }

  /** The ways that have a highway, or are a ferry. */
  List<Line> streets() {
    return ways.stream()
        .filter(way -> way.tags().has("highway") || way.tags().is("route", "ferry"))
        .toList();
  }

  /** The address nodes. */
  List<Spot> addresses() {
    return nodes.values().stream().filter(node -> node.tags().has("addr:street")).toList();
  }

  /** Where an address is. */
  Position address(String street, String number, String postcode) {
    return addresses().stream()
        .filter(node -> node.tags().is("addr:street", street))
        .filter(node -> node.tags().is("addr:housenumber", number))
        .filter(node -> node.tags().is("addr:postcode", postcode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(street + " " + number))
        .position();
  }

  @Override
  public void process(EntityContainer container) {
    switch (container.getEntity()) {
      case Node node ->
          nodes.put(
              node.getId(),
              new Spot(
                  node.getId(), new Position(node.getLatitude(), node.getLongitude()), tags(node)));
      case Way way ->
          ways.add(
              new Line(
                  way.getId(),
                  way.getWayNodes().stream().map(WayNode::getNodeId).toList(),
                  tags(way)));
      case Relation relation -> relations.add(relation);
      default -> {}
    }
  }

  private static Tags tags(Entity entity) {
    Tags tags = Tags.NONE;
    for (Tag tag : entity.getTags()) {
      tags = tags.with(tag.getKey(), tag.getValue());
    }
    return tags;
  }

  @Override
  public void initialize(Map<String, Object> metaData) {}

  @Override
  public void complete() {}

  @Override
  public void close() {}
}
