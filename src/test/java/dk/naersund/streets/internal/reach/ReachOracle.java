package dk.naersund.streets.internal.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;

/** Asks the fast index and the plain one the same random questions, with edits in between. */
final class ReachOracle {
  private final RandomStreets world;
  private final Random random;
  private final String name;
  private DijkstraReachIndex plain;
  private HierarchyReachIndex fast;

  ReachOracle(RandomStreets world, Random random, String name) {
    this.world = world;
    this.random = random;
    this.name = name;
    plain = new DijkstraReachIndex(world.streets, world.profiles, world.snapper(), List.of());
    fast = hierarchy(world);
  }

  static HierarchyReachIndex hierarchy(RandomStreets world) {
    List<ProfileStreets> streets =
        world.profiles.stream()
            .map(costs -> SearchGraph.of(world.streets, costs))
            .map(graph -> new ProfileStreets(graph, HierarchyBuilder.build(graph)))
            .toList();
    return HierarchyReachIndex.of(streets, world.snapper(), List.of());
  }

  /** How many results were compared. */
  int run(int edits, int questions) {
    int compared = 0;
    for (int edit = 0; edit < edits; edit++) {
      edit(edit == 0 ? 60 : random.nextInt(6));
      for (int question = 0; question < questions; question++) {
        EdgeCosts costs = world.profiles.get(random.nextInt(world.profiles.size()));
        Snapped origin = world.origin(costs.profile());
        Direction direction = Direction.values()[random.nextInt(2)];
        compared += compareNearest(origin, direction) + compareReach(origin, direction);
      }
    }
    return compared;
  }

  private void edit(int changes) {
    if (random.nextInt(3) == 0) {
      Set<Integer> gone = new HashSet<>();
      for (int i = 0; i < changes; i++) {
        gone.add(random.nextInt(90));
      }
      plain = plain.without(gone);
      fast = fast.without(gone);
    } else {
      List<Placement> changed = new ArrayList<>();
      for (int i = 0; i < changes; i++) {
        changed.add(world.placement(random.nextInt(80)));
      }
      Collections.shuffle(changed, random);
      // The last of several with one number stands.
      plain = plain.with(changed);
      fast = fast.with(changed);
    }
    assertThat(fast.size()).as(name).isEqualTo(plain.size());
  }

  private int compareNearest(Snapped origin, Direction direction) {
    LocalDate day = RandomStreets.DAY.plusDays(random.nextInt(3) - 1);
    int salt = random.nextInt();
    int share = random.nextInt(3) == 0 ? 30 : 1 + random.nextInt(3);
    IntPredicate accepts = number -> Math.floorMod(number * 31 + salt, share) == 0;
    PlacementFilter filter =
        new PlacementFilter(random.nextInt(5) - 1, day, day.plusDays(random.nextInt(3)), accepts);
    List<Reached> expected = list(plain.nearest(origin, direction, filter));
    List<Reached> actual = list(fast.nearest(origin, direction, filter));
    String what = name + ", " + origin + ", " + direction + ", " + filter;
    assertThat(times(actual)).as(what).isEqualTo(times(expected));
    for (Reached reached : actual) {
      checkWay(origin, direction, reached, what);
    }
    return actual.size();
  }

  private int compareReach(Snapped origin, Direction direction) {
    int[] numbers = random.ints(random.nextInt(40), 0, 95).toArray();
    List<Reached> expected = plain.reach(origin, direction, numbers);
    List<Reached> actual = fast.reach(origin, direction, numbers);
    String what = name + ", " + origin + ", " + direction;
    assertThat(times(actual)).as(what).isEqualTo(times(expected));
    for (Reached reached : actual) {
      List<Reached> alone = fast.reach(origin, direction, new int[] {reached.placement()});
      assertThat(alone).as(what).containsExactly(reached);
    }
    return actual.size();
  }

  /** Length and doubt must be those of a way that exists and is as fast as reported. */
  private void checkWay(Snapped origin, Direction direction, Reached reached, String what) {
    List<Reached> alone = fast.reach(origin, direction, new int[] {reached.placement()});
    assertThat(alone).as(what).containsExactly(reached);
    Optional<StreetPath> path = fast.path(origin, reached.placement(), direction);
    assertThat(path).as(what).isPresent();
    StreetPath way = path.get();
    assertThat(way.millis()).as(what).isEqualTo((int) reached.millis());
    assertThat(way.decimetres() / 10.0).as(what).isEqualTo(reached.metres());
    assertThat(way.unknownDecimetres() / 10.0).as(what).isEqualTo(reached.unknownMetres());
    Door door = Objects.requireNonNull(fast.places(origin.profile()).door(reached.placement()));
    new WayCheck(world, world.profile(origin.profile())).check(origin, door, direction, way, what);
  }

  private static List<Reached> list(Iterator<Reached> results) {
    List<Reached> list = new ArrayList<>();
    results.forEachRemaining(list::add);
    return list;
  }

  private static List<List<Long>> times(List<Reached> results) {
    return results.stream().map(one -> List.of((long) one.placement(), one.millis())).toList();
  }
}
