package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.geo.Position;
import dk.naersund.registry.Site;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No better place is missed by public transport: every place of the island judged on its own. */
@IslandTest
class TransitOracleIT extends IslandSearch {
  private static final int CASES = Integer.getInteger("naersund.transit.cases", 2000);
  private static final String PROFILE = "slow-walk";

  @Autowired TransitJourneys journeys;

  @Test
  void findsWhatJudgingEveryPlaceFinds() {
    long seed = seed();
    TransitOneByOne oracle =
        new TransitOneByOne(
            worlds.current(), nearest, LocalDate.of(2026, 11, 20), 40, new Random(seed));
    assertThat(oracle.compare(CASES, "seed " + seed)).isGreaterThan(CASES / 4);
  }

  /** Whatever is told is sooner than walking all the way from then on, or spares a good stretch. */
  @Test
  void nobodyIsSentOutAndBackAgain() {
    long seed = seed();
    Random random = new Random(seed);
    World world = worlds.current();
    List<Site> sites = List.copyOf(world.registry().sites());
    int walked = 0;
    int ridden = 0;
    for (int i = 0; i < CASES / 5; i++) {
      Site site = sites.get(random.nextInt(sites.size()));
      Position near = sites.get(random.nextInt(sites.size())).locations().getFirst().position();
      Instant at =
          LocalDate.of(2026, 11, 23)
              .plusDays(random.nextInt(7))
              .atTime(5 + random.nextInt(18), random.nextInt(60))
              .atZone(world.region().zone())
              .toInstant();
      TransitJourneys.Answer answer =
          journeys.find(
              new TransitJourneys.Query(
                  near,
                  site.id(),
                  PROFILE,
                  at,
                  random.nextInt(3) == 0 ? at.plusSeconds(random.nextInt(4 * 3600)) : null,
                  Duration.ofMinutes(random.nextInt(90)),
                  null));
      Door door = answer.door();
      if (door == null) {
        continue;
      }
      String what = "seed %d case %d to %s at %s".formatted(seed, i, site.id(), at);
      for (List<TransitJourneys.Told> way : List.of(answer.there(), answer.home())) {
        Direction direction = way == answer.home() ? Direction.FROM_PLACE : Direction.TO_PLACE;
        Reached walk = walk(world, near, door, direction);
        for (TransitJourneys.Told told : way) {
          if (told.journey().rides().isEmpty()) {
            assertThat(told.choice()).as(what).isEqualTo("on-foot");
            assertThat(told).as(what).isEqualTo(way.getFirst());
            walked++;
          } else if (walk != null) {
            boolean sooner =
                told.journey()
                    .arrives()
                    .isBefore(told.journey().departs().plusMillis(walk.millis()));
            assertThat(sooner || told.journey().walkMetres() + 100 <= walk.metres())
                .as("%s: %s", what, told.journey())
                .isTrue();
            ridden++;
          }
        }
      }
    }
    assertThat(walked).as("ways on foot").isGreaterThan(CASES / 100);
    assertThat(ridden).as("ways with a vehicle").isGreaterThan(CASES / 10);
  }

  private static @Nullable Reached walk(
      World world, Position from, Door door, Direction direction) {
    Snapped origin = world.streets().snap(from, PROFILE).orElseThrow();
    return walk(world, origin, door, direction).stream().findFirst().orElse(null);
  }
}
