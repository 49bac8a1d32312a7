package dk.naersund.sundoe.world;

import dk.naersund.sundoe.draw.SegmentGrid;
import dk.naersund.sundoe.draw.Sketch;
import dk.naersund.sundoe.draw.Spot;
import dk.naersund.sundoe.draw.Street;
import dk.naersund.sundoe.osm.OsmObjects;
import dk.naersund.sundoe.town.House;
import dk.naersund.sundoe.town.Houses;
import java.util.List;

/**
 * A town with its houses and OpenStreetMap objects.
 *
 * @param objects what goes into the street file
 * @param houses its house numbers
 * @param gates nodes where country roads leave it: east, north, west, south
 */
record BuiltTown(OsmObjects objects, List<House> houses, List<Long> gates) {
  static BuiltTown build(Town town, long firstNode, long firstWay) {
    Sketch sketch = Web.draw(town);
    SegmentGrid grid = new SegmentGrid(60);
    for (Street street : sketch.streets()) {
      street.segments().forEach(grid::add);
    }
    List<House> houses = Houses.along(sketch.streets(), grid, town.dice().named("houses"));
    houses.forEach(house -> sketch.spots().add(new Spot(house.tags(), house.door())));
    OsmObjects objects = OsmObjects.ofJoined(sketch, town.plane(), firstNode, firstWay);
    return new BuiltTown(objects, houses, Web.gates(town).stream().map(objects::nodeAt).toList());
  }
}
