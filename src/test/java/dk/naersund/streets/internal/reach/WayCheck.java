package dk.naersund.streets.internal.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;

/** Travels a way edge by edge and counts what it costs. */
record WayCheck(RandomStreets world, EdgeCosts costs) {
  void check(Snapped origin, Door door, Direction direction, StreetPath way, String what) {
    boolean there = direction == Direction.TO_PLACE;
    int[] keys = way.keys();
    assertThat(keys[0] >> 1).as(what).isEqualTo(there ? origin.edge() : door.edge());
    assertThat(keys[keys.length - 1] >> 1).as(what).isEqualTo(there ? door.edge() : origin.edge());
    Leg sum = Leg.NONE;
    KeyCosts by = new KeyCosts(costs);
    for (int i = 0; i < keys.length; i++) {
      double start = keys[i] & 1;
      double end = 1 - start;
      sum =
          sum.plus(
              by.between(
                  keys[i],
                  i == 0 ? way.fromFraction() : start,
                  i == keys.length - 1 ? way.toFraction() : end));
      if (i > 0) {
        int node = world.streets.tail(keys[i]);
        assertThat(world.streets.head(keys[i - 1])).as(what).isEqualTo(node);
        int last = keys[i - 1] >> 1;
        int next = keys[i] >> 1;
        int turn = costs.turns().map(turns -> turns.millis(last, node, next)).orElse(0);
        assertThat(turn).as(what).isNotNegative();
        sum = sum.plus(new Leg(turn, 0, 0));
      }
      assertThat(by.usable(keys[i])).as(what).isTrue();
    }
    sum = sum.plus(by.offStreet(origin.metres())).plus(door.stretch());
    assertThat(sum)
        .as(what)
        .isEqualTo(new Leg(way.millis(), way.decimetres(), way.unknownDecimetres()));
  }
}
