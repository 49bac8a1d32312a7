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
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fast index against the plain one, on random streets, with edits between questions. */
class HierarchyReachIndexTest {
  @Test
  void equalsThePlainIndexWhateverIsAskedAndEdited() {
    long seed = System.nanoTime();
    System.out.println("HierarchyReachIndexTest seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 80; round++) {
      int nodes = 2 + random.nextInt(150);
      RandomStreets world =
          new RandomStreets(random, nodes, nodes + random.nextInt(nodes), round % 2 == 0);
      found += new ReachOracle(world, random, "round " + round).run(12, 6);
    }
    assertThat(found).isGreaterThan(10_000);
  }

  @Test
  void iteratorsLiveSideBySide() {
    Random random = new Random(7);
    RandomStreets world = new RandomStreets(random, 80, 200, false);
    List<Placement> places = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      places.add(
          new Placement(
              number, world.position(), Set.of("walk", "wheels", "car"), Set.of(1), null, null));
    }
    HierarchyReachIndex index = ReachOracle.hierarchy(world).with(places);
    List<Iterator<Reached>> live = new ArrayList<>();
    List<List<Reached>> results = new ArrayList<>();
    List<Snapped> origins = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      origins.add(world.origin("walk"));
      live.add(nearest(index, origins.get(i)));
      results.add(new ArrayList<>());
    }
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < live.size(); i++) {
        if (live.get(i).hasNext()) {
          results.get(i).add(live.get(i).next());
          more = true;
        }
      }
    }
    for (int i = 0; i < live.size(); i++) {
      List<Reached> alone = new ArrayList<>();
      nearest(index, origins.get(i)).forEachRemaining(alone::add);
      assertThat(results.get(i)).isEqualTo(alone).isNotEmpty();
    }
  }

  private static Iterator<Reached> nearest(HierarchyReachIndex index, Snapped origin) {
    return index.nearest(origin, Direction.TO_PLACE, PlacementFilter.of(1, RandomStreets.DAY));
  }
}
