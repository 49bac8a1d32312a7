package dk.naersund.streets.internal.costs;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.storage.TurnCostStorage;
import dk.naersund.streets.internal.TurnCosts;
import dk.naersund.streets.internal.network.StreetMap;

/**
 * Turn restrictions as the map has them, and the time it takes to turn round. Cyclists are not
 * bound by them here: where a turn is forbidden, they get off and cross on foot.
 */
final class CarTurns implements TurnCosts {
  private final TurnCostStorage storage;
  private final BooleanEncodedValue restricted;
  private final int turnRoundMillis;

  CarTurns(StreetMap map, int turnRoundMillis) {
    this.storage = map.graph().getTurnCostStorage();
    this.restricted = map.carTurns();
    this.turnRoundMillis = turnRoundMillis;
  }

  @Override
  public int millis(int fromEdge, int viaNode, int toEdge) {
    if (storage.get(restricted, fromEdge, viaNode, toEdge)) {
      return BLOCKED;
    }
    return fromEdge == toEdge ? turnRoundMillis : 0;
  }
}
