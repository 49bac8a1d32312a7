package dk.naersund.streets.internal.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A sweep against the plain index asked from one position after the other. */
class OneToAllTest {
  @Test
  void equalsAskingFromEveryPosition() {
    long seed = System.nanoTime();
    System.out.println("OneToAllTest seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 30; round++) {
      int nodes = 2 + random.nextInt(120);
      RandomStreets world =
          new RandomStreets(random, nodes, nodes + random.nextInt(nodes), round % 2 == 0);
      List<Placement> places = new ArrayList<>();
      for (int number = 0; number < 20; number++) {
        places.add(world.placement(number));
      }
      HierarchyReachIndex fast = ReachOracle.hierarchy(world).with(places);
      DijkstraReachIndex plain =
          new DijkstraReachIndex(world.streets, world.profiles, world.snapper(), places);
      PlacementFilter filter = PlacementFilter.of(random.nextInt(4) - 1, RandomStreets.DAY);
      for (var costs : world.profiles) {
        for (Direction direction : Direction.values()) {
          OneToAll sweep = OneToAll.sweep(fast, costs.profile(), direction, filter);
          for (int i = 0; i < 20; i++) {
            Snapped origin = world.origin(costs.profile());
            Iterator<Reached> expected = plain.nearest(origin, direction, filter);
            Optional<OneToAll.Nearest> actual = sweep.find(origin);
            assertThat(actual.isPresent()).isEqualTo(expected.hasNext());
            if (actual.isPresent()) {
              assertThat(actual.get().millis()).isEqualTo(expected.next().millis());
              found++;
            }
          }
        }
      }
    }
    assertThat(found).isGreaterThan(1000);
  }
}
