package dk.naersund.streets.internal.network;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValueImpl;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.RAMDirectory;
import java.nio.file.Path;

/**
 * What is stored with an edge: the number of its tag set and of its way in OpenStreetMap. The car
 * keeps turn restrictions.
 */
final class GraphLayout {
  /** Goes up whenever prepared folders of before can no longer be read, or mean something else. */
  static final String FORMAT = "streets-3";

  final IntEncodedValue tagSet = new IntEncodedValueImpl("tag_set", 24, false);
  final IntEncodedValue osmWay = new IntEncodedValueImpl("osm_way", 31, false);
  final BooleanEncodedValue carTurns = TurnRestriction.create("car");
  final EncodingManager encoding =
      EncodingManager.start().add(tagSet).add(osmWay).addTurnCostEncodedValue(carTurns).build();

  /** A graph in a folder, neither created nor loaded yet. */
  BaseGraph graph(Path folder) {
    return new BaseGraph.Builder(encoding)
        .setDir(new RAMDirectory(folder.toString(), true))
        .withTurnCosts(true)
        .build();
  }
}
