package dk.naersund.sundoe.osm;

import crosby.binary.file.BlockOutputStream;
import crosby.binary.osmosis.OsmosisSerializer;
import dk.naersund.geo.BoundingBox;
import dk.naersund.sundoe.draw.Tags;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.openstreetmap.osmosis.core.container.v0_6.BoundContainer;
import org.openstreetmap.osmosis.core.container.v0_6.NodeContainer;
import org.openstreetmap.osmosis.core.container.v0_6.RelationContainer;
import org.openstreetmap.osmosis.core.container.v0_6.WayContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
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
 * An OpenStreetMap file in PBF, written as a stream: all nodes, then all ways, then all relations.
 * No time, user or version is written, and blocks of a small world are not compressed, because the
 * bytes of a zlib stream differ between Java builds and the same world must be the same bytes.
 */
public final class PbfFile implements AutoCloseable {
  private static final Date EPOCH = new Date(0);

  private final OsmosisSerializer serializer;

  /** The world it is written for decides whether blocks are compressed. */
  public enum Packing {
    PLAIN("none"),
    DEFLATED("deflate");

    private final String flag;

    Packing(String flag) {
      this.flag = flag;
    }
  }

  /** Opens a file; an existing one is replaced. */
  public PbfFile(Path file, BoundingBox box, Packing packing) throws IOException {
    BlockOutputStream blocks =
        new BlockOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    blocks.setCompress(packing.flag);
    serializer = new OsmosisSerializer(blocks);
    serializer.configBatchLimit(8000);
    serializer.configOmit(true);
    serializer.setUseDense(true);
    serializer.process(
        new BoundContainer(
            new Bound(box.east(), box.west(), box.north(), box.south(), "opdigtet / invented")));
  }

  /** Writes a node. */
  public void write(OsmObjects.Node node) {
    serializer.process(
        new NodeContainer(
            new Node(data(node.id(), node.tags()), node.position().lat(), node.position().lon())));
  }

  /** Writes a way; no node may follow. */
  public void write(OsmObjects.Way way) {
    List<WayNode> nodes = way.nodes().stream().map(WayNode::new).toList();
    serializer.process(new WayContainer(new Way(data(way.id(), way.tags()), nodes)));
  }

  /** Writes a turn restriction; no way may follow. */
  public void write(OsmObjects.Restriction restriction) {
    List<RelationMember> members =
        List.of(
            new RelationMember(restriction.from(), EntityType.Way, "from"),
            new RelationMember(restriction.via(), EntityType.Node, "via"),
            new RelationMember(restriction.to(), EntityType.Way, "to"));
    serializer.process(
        new RelationContainer(new Relation(data(restriction.id(), restriction.tags()), members)));
  }

  /** Writes all objects of a small world. */
  public void write(OsmObjects objects) {
    objects.nodes().forEach(this::write);
    objects.ways().forEach(this::write);
    objects.restrictions().forEach(this::write);
  }

  private static CommonEntityData data(long id, Tags tags) {
    List<Tag> list =
        tags.asMap().entrySet().stream().map(e -> new Tag(e.getKey(), e.getValue())).toList();
    return new CommonEntityData(id, 1, EPOCH, OsmUser.NONE, 0, list);
  }

  @Override
  public void close() {
    serializer.complete();
    serializer.close();
  }
}
