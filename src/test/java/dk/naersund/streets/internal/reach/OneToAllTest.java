package dk.naersund.streets.internal.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Origins;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.TravelTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sweeps and searches from many placements against one plain search per position. */
class OneToAllTest {
  @Test
  void equalsAskingFromEveryPosition() {
    long seed = System.nanoTime();
    System.out.println("OneToAllTest seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    int verified = 0;
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
        List<Optional<Snapped>> at = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
          at.add(i == 7 ? Optional.empty() : Optional.of(world.origin(costs.profile())));
        }
        Origins origins = new Origins(costs.profile(), at);
        for (Direction direction : Direction.values()) {
          found +=
              compare(
                  fast.times(origins, direction, filter), plain.times(origins, direction, filter));
          verified +=
              compare(
                  fast.verifiedTimes(origins, direction, filter),
                  plain.verifiedTimes(origins, direction, filter));
        }
      }
    }
    assertThat(found).isGreaterThan(1000);
    assertThat(verified).isGreaterThan(50);
  }

  private static int compare(TravelTimes actual, TravelTimes expected) {
    int found = 0;
    assertThat(actual.size()).isEqualTo(expected.size());
    for (int i = 0; i < actual.size(); i++) {
      assertThat(actual.millis(i)).isEqualTo(expected.millis(i));
      assertThat(actual.placement(i)).isEqualTo(expected.placement(i));
      found += actual.placement(i) >= 0 ? 1 : 0;
    }
    return found;
  }
}
