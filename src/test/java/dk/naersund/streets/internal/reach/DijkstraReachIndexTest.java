package dk.naersund.streets.internal.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.streets.Direction;
import dk.naersund.streets.Placement;
import dk.naersund.streets.PlacementFilter;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.streets.internal.EdgeCosts;
import dk.naersund.streets.internal.TurnCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The plain index against something plainer still: every position becomes a node, every edge is cut
 * there, and times are lowered until nothing changes any more (Bellman and Ford).
 */
class DijkstraReachIndexTest {
  private static final long NEVER = Long.MAX_VALUE / 2;

  @Test
  void equalsBellmanAndFordOnCutEdges() {
    long seed = System.nanoTime();
    System.out.println("DijkstraReachIndexTest seed " + seed);
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 150; round++) {
      RandomStreets world = new RandomStreets(random, 12, 20, round % 2 == 0);
      List<Placement> places = new ArrayList<>();
      for (int number = 0; number < 8; number++) {
        places.add(world.placement(number));
      }
      DijkstraReachIndex index =
          new DijkstraReachIndex(world.streets, world.profiles, world.snapper(), places);
      for (EdgeCosts costs : world.profiles) {
        Snapped origin = world.origin(costs.profile());
        for (Placement place : places) {
          for (Direction direction : Direction.values()) {
            List<Reached> reached = index.reach(origin, direction, new int[] {place.number()});
            long expected = expected(world, costs, origin, place, direction);
            assertThat(reached.isEmpty() ? NEVER : reached.getFirst().millis())
                .as("round %d, %s, %s, place %d", round, costs.profile(), direction, place.number())
                .isEqualTo(expected);
            found += reached.size();
          }
        }
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  private static long expected(
      RandomStreets world, EdgeCosts costs, Snapped origin, Placement place, Direction direction) {
    if (!place.profiles().contains(costs.profile())) {
      return NEVER;
    }
    return world
        .snapper()
        .snap(place.door(), costs.profile(), 50)
        .map(
            door -> {
              boolean there = direction == Direction.TO_PLACE;
              long street = cutAndRelax(world, costs, there ? origin : door, there ? door : origin);
              double off = costs.millisPerMetreOffStreet();
              return street == NEVER
                  ? NEVER
                  : street + Math.round(origin.metres() * off) + Math.round(door.metres() * off);
            })
        .orElse(NEVER);
  }

  /** A piece of an edge key, cut at positions. */
  private record Piece(int key, String from, String to, long millis) {}

  private static long cutAndRelax(RandomStreets world, EdgeCosts costs, Snapped from, Snapped to) {
    List<Piece> pieces = new ArrayList<>();
    for (int key = 0; key < 2 * world.streets.edges(); key++) {
      int edge = key >> 1;
      boolean reverse = (key & 1) == 1;
      long whole = costs.millis(edge, reverse);
      if (whole < 0) {
        continue;
      }
      List<Snapped> cuts = new ArrayList<>();
      for (Snapped cut : List.of(from, to)) {
        if (cut.edge() == edge) {
          cuts.add(cut);
        }
      }
      cuts.sort((a, b) -> Double.compare(a.fraction(), b.fraction()) * (reverse ? -1 : 1));
      if (cuts.size() == 2 && cuts.get(0).fraction() == cuts.get(1).fraction()) {
        cuts = List.of(from, to);
      }
      String last = "node " + world.streets.tail(key);
      double at = reverse ? 1 : 0;
      for (Snapped cut : cuts) {
        String name = cut == from ? "from" : "to";
        pieces.add(new Piece(key, last, name, part(whole, at, cut.fraction())));
        last = name;
        at = cut.fraction();
      }
      String end = "node " + world.streets.head(key);
      pieces.add(new Piece(key, last, end, part(whole, at, reverse ? 0 : 1)));
    }
    return relax(pieces, costs);
  }

  private static long part(long whole, double from, double to) {
    return Math.abs(Math.round(whole * to) - Math.round(whole * from));
  }

  private static long relax(List<Piece> pieces, EdgeCosts costs) {
    long[] atEnd = new long[pieces.size()];
    Arrays.fill(atEnd, NEVER);
    for (int i = 0; i < atEnd.length; i++) {
      if (pieces.get(i).from.equals("from")) {
        atEnd[i] = pieces.get(i).millis;
      }
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < atEnd.length; i++) {
        for (int j = 0; atEnd[i] < NEVER && j < atEnd.length; j++) {
          long turn = turn(pieces.get(i), pieces.get(j), costs);
          if (turn >= 0 && atEnd[i] + turn + pieces.get(j).millis < atEnd[j]) {
            atEnd[j] = atEnd[i] + turn + pieces.get(j).millis;
            changed = true;
          }
        }
      }
    }
    long best = NEVER;
    for (int i = 0; i < atEnd.length; i++) {
      if (pieces.get(i).to.equals("to")) {
        best = Math.min(best, atEnd[i]);
      }
    }
    return best;
  }

  private static long turn(Piece from, Piece to, EdgeCosts costs) {
    if (!from.to.equals(to.from)) {
      return TurnCosts.BLOCKED;
    }
    if (!from.to.startsWith("node")) {
      return from.key == to.key ? 0 : TurnCosts.BLOCKED;
    }
    int node = Integer.parseInt(from.to.substring(5));
    return costs
        .turns()
        .map(turns -> (long) turns.millis(from.key >> 1, node, to.key >> 1))
        .orElse(0L);
  }

  @Test
  void nearestIsFilteredAndInOrderOfTimeThenNumber() {
    long seed = System.nanoTime();
    System.out.println("DijkstraReachIndexTest order seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      RandomStreets world = new RandomStreets(random, 20, 40, false);
      List<Placement> places = new ArrayList<>();
      for (int number = 0; number < 30; number++) {
        places.add(world.placement(number));
      }
      DijkstraReachIndex index =
          new DijkstraReachIndex(world.streets, world.profiles, world.snapper(), places);
      Snapped origin = world.origin("walk");
      List<Reached> nearest = new ArrayList<>();
      index
          .nearest(origin, Direction.TO_PLACE, PlacementFilter.of(1, RandomStreets.DAY))
          .forEachRemaining(nearest::add);
      assertThat(nearest)
          .isSortedAccordingTo(
              (a, b) ->
                  a.millis() != b.millis()
                      ? Long.compare(a.millis(), b.millis())
                      : Integer.compare(a.placement(), b.placement()));
      int[] counting =
          places.stream()
              .filter(
                  place ->
                      place.labels().contains(1)
                          && place.holdsWithin(RandomStreets.DAY, RandomStreets.DAY))
              .mapToInt(Placement::number)
              .toArray();
      assertThat(nearest)
          .containsExactlyInAnyOrderElementsOf(index.reach(origin, Direction.TO_PLACE, counting));
    }
  }

  @Test
  void editsLeaveTheOldIndexAsItWas() {
    Random random = new Random(1);
    RandomStreets world = new RandomStreets(random, 20, 60, false);
    Placement place = everywhere(world, 3);
    Placement elsewhere = everywhere(world, 3);
    DijkstraReachIndex before =
        new DijkstraReachIndex(world.streets, world.profiles, world.snapper(), List.of(place));
    DijkstraReachIndex moved = before.with(List.of(elsewhere));
    DijkstraReachIndex gone = moved.without(List.of(3, 99));
    assertThat(before.size()).isEqualTo(1);
    assertThat(moved.size()).isEqualTo(1);
    assertThat(gone.size()).isZero();
    Snapped origin = world.origin("walk");
    assertThat(gone.reach(origin, Direction.TO_PLACE, new int[] {3})).isEmpty();
  }

  private static Placement everywhere(RandomStreets world, int number) {
    return new Placement(
        number, world.position(), Set.of("walk", "wheels", "car"), Set.of(), null, null);
  }
}
