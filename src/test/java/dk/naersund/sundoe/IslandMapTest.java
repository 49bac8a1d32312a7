package dk.naersund.sundoe;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.sundoe.CommittedMap.Line;
import dk.naersund.sundoe.PlainRouter.Traveller;
import dk.naersund.sundoe.draw.Segment;
import dk.naersund.sundoe.draw.SegmentGrid;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.RelationMember;

/** The committed street file is a whole and believable map. */
class IslandMapTest {
  private static final CommittedMap MAP = CommittedMap.read(Path.of("maps/sundoe/streets.osm.pbf"));

  @Test
  void everythingReferredToIsThere() {
    for (Line way : MAP.ways) {
      assertThat(MAP.nodes.keySet()).containsAll(way.nodes());
    }
    assertThat(MAP.relations).hasSizeGreaterThanOrEqualTo(3);
    for (Relation relation : MAP.relations) {
      List<Long> ways =
          relation.getMembers().stream()
              .filter(member -> member.getMemberType() == EntityType.Way)
              .map(RelationMember::getMemberId)
              .toList();
      assertThat(MAP.ways.stream().map(Line::id)).containsAll(ways);
    }
  }

  @Test
  void walkersReachEverywhere() {
    PlainRouter router = new PlainRouter(MAP, Traveller.WALKER);
    Set<Long> reached = router.from(router.nodes().iterator().next()).keySet();
    Set<Long> lost = new HashSet<>(router.nodes());
    lost.removeAll(reached);
    assertThat(lost.stream().map(MAP::at)).isEmpty();
  }

  @Test
  void noOneWayStreetTrapsCars() {
    PlainRouter router = new PlainRouter(MAP, Traveller.CAR);
    Set<Long> left = new HashSet<>(router.nodes());
    while (!left.isEmpty()) {
      long start = left.iterator().next();
      Set<Long> there = router.from(start).keySet();
      assertThat(router.to(start).keySet()).containsExactlyInAnyOrderElementsOf(there);
      left.removeAll(there);
    }
  }

  @Test
  void addressesStandAtTheirStreet() {
    assertThat(MAP.addresses()).hasSizeBetween(4000, 9000);
    for (String street : Set.of("Havnegade", "Kirkegade", "Ørstedsvej", "H.C. Andersens Vej")) {
      assertThat(
              MAP.addresses().stream()
                  .filter(address -> address.tags().is("addr:street", street))
                  .map(address -> address.tags().find("addr:postcode").orElseThrow())
                  .distinct())
          .as(street)
          .hasSizeGreaterThan(1);
      SegmentGrid grid = new SegmentGrid(100);
      MAP.streets().stream()
          .filter(way -> way.tags().is("name", street))
          .forEach(way -> segments(way).forEach(grid::add));
      MAP.addresses().stream()
          .filter(address -> address.tags().is("addr:street", street))
          .forEach(
              address ->
                  assertThat(grid.anyWithin(MAP.at(address.id()), 25)).as("%s", address).isTrue());
    }
  }

  @Test
  void mostIsUnknownAsInRealLife() {
    List<Line> streets = MAP.streets();
    assertThat(streets.stream().filter(way -> !way.tags().has("smoothness")).count())
        .isGreaterThan(streets.size() * 7 / 10);
    assertThat(streets.stream().filter(way -> !way.tags().has("surface")).count())
        .isGreaterThan(streets.size() * 4 / 10);
    assertThat(streets.stream().filter(way -> way.tags().is("wheelchair", "yes")).count())
        .isGreaterThan(10);
  }

  @Test
  void everySortOfThingOccurs() {
    for (String tag :
        List.of(
            "highway=steps",
            "highway=elevator",
            "highway=bus_stop",
            "route=ferry",
            "railway=level_crossing",
            "railway=station",
            "barrier=gate",
            "barrier=bollard",
            "kerb=raised",
            "kerb=lowered",
            "kerb=flush",
            "ramp:wheelchair=yes",
            "ramp:wheelchair=no",
            "handrail=yes",
            "incline=12%",
            "surface=sett",
            "oneway:bicycle=no",
            "sidewalk=no",
            "amenity=townhall",
            "man_made=lighthouse",
            "natural=coastline",
            "place=island")) {
      String[] parts = tag.split("=");
      boolean there =
          MAP.ways.stream().anyMatch(way -> way.tags().is(parts[0], parts[1]))
              || MAP.nodes.values().stream().anyMatch(node -> node.tags().is(parts[0], parts[1]));
      assertThat(there).as(tag).isTrue();
    }
    assertThat(MAP.nodes.values())
        .anyMatch(node -> node.tags().find("note").orElse("").contains("Opdigtet"));
  }

  private static List<Segment> segments(Line way) {
    return java.util.stream.IntStream.range(1, way.nodes().size())
        .mapToObj(i -> new Segment(MAP.at(way.nodes().get(i - 1)), MAP.at(way.nodes().get(i))))
        .toList();
  }
}
