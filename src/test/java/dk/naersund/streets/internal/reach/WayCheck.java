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
    Leg before = Leg.NONE;
    int idle = 0;
    for (int i = 0; i < keys.length; i++) {
      double start = keys[i] & 1;
      double end = 1 - start;
      Leg stretch =
          by.between(
              keys[i],
              i == 0 ? way.fromFraction() : start,
              i == keys.length - 1 ? way.toFraction() : end);
      sum = sum.plus(stretch);
      if (i > 0) {
        int node = world.streets.tail(keys[i]);
        assertThat(world.streets.head(keys[i - 1])).as(what).isEqualTo(node);
        int last = keys[i - 1] >> 1;
        int next = keys[i] >> 1;
        int turn = costs.turns().map(turns -> turns.millis(last, node, next)).orElse(0);
        // Turning round on an edge that takes no time is as good as not having gone there: it may
        // count as nothing.
        if (last == next && Math.min(stretch.millis(), before.millis()) == 0) {
          idle += Math.max(0, turn);
        } else {
          assertThat(turn).as(what).isNotNegative();
          sum = sum.plus(new Leg(turn, 0, 0));
        }
      }
      before = stretch;
      assertThat(by.usable(keys[i])).as(what).isTrue();
    }
    sum = sum.plus(by.offStreet(origin.metres())).plus(door.stretch());
    assertThat(way.millis()).as(what).isBetween(sum.millis(), sum.millis() + idle);
    assertThat(way.decimetres()).as(what).isEqualTo(sum.decimetres());
    assertThat(way.unknownDecimetres()).as(what).isEqualTo(sum.unknownDecimetres());
  }
}
