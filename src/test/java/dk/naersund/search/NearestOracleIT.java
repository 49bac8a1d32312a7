package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.registry.ServiceKind;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The search against brute force: every offer judged one by one, minute by minute where it must
 * wait, and sorted. Random origins, kinds, moments, profiles and modes.
 */
@IslandTest
class NearestOracleIT extends IslandSearch {
  private static final int CASES = 1_500;

  @Test
  void findsWhatBruteForceFinds() {
    long seed = seed();
    Random random = new Random(seed);
    World world = worlds.current();
    int answered = 0;
    for (int i = 0; i < CASES; i++) {
      NearestQuery query = randomQuery(world, random);
      NearestAnswer answer = nearest.find(query);
      List<OneByOne.Expected> expected = bruteForce(world, query);
      assertThat(
              answer.results().stream()
                  .map(r -> r.offer().site().id() + " " + r.offer().service().id()))
          .as("seed %d case %d: %s %s %s", seed, i, query.kind(), query.profile(), query.at())
          .containsExactlyElementsOf(
              expected.stream()
                  .limit(query.limit())
                  .map(e -> e.site() + " " + e.service())
                  .toList());
      answered += answer.results().isEmpty() ? 0 : 1;
    }
    assertThat(answered).as("cases with at least one result").isGreaterThan(CASES / 4);
  }

  private static NearestQuery randomQuery(World world, Random random) {
    List<Door> doors = world.offers().doors();
    Position near = doors.get(random.nextInt(doors.size())).entrance().position();
    List<ServiceKind> kinds = List.copyOf(world.registry().serviceKinds());
    List<String> profiles =
        world.streets().profiles().stream().filter(p -> !p.vehicle()).map(p -> p.id()).toList();
    Mode mode = random.nextInt(4) == 0 ? Mode.BIKE : Mode.WALK;
    Instant at =
        LocalDate.of(2026, 9, 1)
            .atStartOfDay(world.region().zone())
            .toInstant()
            .plusSeconds(random.nextInt(150 * 86_400));
    Instant by = random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(6 * 3_600)) : null;
    return new NearestQuery(
        kinds.get(random.nextInt(kinds.size())).id(),
        new Position(
            near.lat() + (random.nextDouble() - 0.5) * 0.02,
            near.lon() + (random.nextDouble() - 0.5) * 0.04),
        List.of(mode),
        profiles.get(random.nextInt(profiles.size())),
        at,
        by,
        Set.of(),
        1 + random.nextInt(12),
        null,
        new Person(
            random.nextBoolean() ? random.nextInt(100) : null,
            null,
            Answer.values()[random.nextInt(3)]));
  }

  private static List<OneByOne.Expected> bruteForce(World world, NearestQuery query) {
    return world
        .streets()
        .snap(query.from(), query.modes().getFirst().streetProfile(query.profile()))
        .map(origin -> OneByOne.judge(world, query, offer -> millis(world, origin, offer)))
        .orElse(List.of());
  }

  private static OptionalLong millis(World world, Snapped origin, Offer offer) {
    int[] doors = OneByOne.doors(world, offer).stream().mapToInt(Door::number).toArray();
    return world.offers().reach().reach(origin, Direction.TO_PLACE, doors).stream()
        .mapToLong(Reached::millis)
        .min();
  }
}
