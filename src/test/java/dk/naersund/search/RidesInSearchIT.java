package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.Verdict;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rides beside one's own way, on the island. */
@IslandTest
class RidesInSearchIT {
  /** Storegade 58 in Sundby. */
  private static final Position STOREGADE = new Position(56.337558, 11.875322);

  @Autowired Nearest nearest;
  @Autowired Worlds worlds;
  @Autowired Clock clock;

  @Test
  void flexturStandsBesideTheWayOnFootWithPriceAndDeadline() {
    Instant at = tomorrowAt(10);
    NearestAnswer answer =
        nearest.find(query(List.of(Mode.WALK, Mode.RIDE), Set.of("flextur"), at, null, 3));

    TravelOption ride = answer.results().getFirst().options().getLast();
    assertThat(ride.mode()).isEqualTo(Mode.RIDE);
    assertThat(ride.modeId()).isEqualTo("flextur");
    RideAnswer flextur = Objects.requireNonNull(ride.ride());
    assertThat(flextur.verdict()).isEqualTo(Verdict.YES);
    assertThat(flextur.price()).isEqualTo(new RideAnswer.Price(60_00, 54_00L));
    assertThat(flextur.orderBy()).isEqualTo(at.minus(Duration.ofHours(2)));
    assertThat(ride.depart()).isEqualTo(at);
    assertThat(ride.home()).isNotNull();
  }

  @Test
  void theOrderOfResultsByARideIsThatOfTheMomentsOfService() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("RidesInSearchIT seed " + seed);
    Random random = new Random(seed);
    World world = worlds.current();
    List<Door> doors = world.offers().doors();
    List<String> kinds = world.registry().serviceKinds().stream().map(kind -> kind.id()).toList();
    int shown = 0;
    for (int i = 0; i < 150; i++) {
      Position from = doors.get(random.nextInt(doors.size())).entrance().position();
      Instant at = clock.instant().plusSeconds(random.nextInt(10 * 86_400));
      Instant by = random.nextBoolean() ? null : at.plusSeconds(random.nextInt(8 * 3600));
      NearestAnswer answer =
          nearest.find(
              new NearestQuery(
                  kinds.get(random.nextInt(kinds.size())),
                  from,
                  List.of(Mode.RIDE),
                  random.nextBoolean() ? "walk" : "wheelchair",
                  at,
                  by,
                  Set.of(),
                  5,
                  null,
                  new Person(82, "0991", Answer.UNKNOWN, Map.of(), 120, 200)));
      String what = "seed %d case %d".formatted(seed, i);
      Instant before = Instant.MIN;
      for (NearestAnswer.Result result : answer.results()) {
        TravelOption first = result.first();
        assertThat(first.mode()).as(what).isEqualTo(Mode.RIDE);
        assertThat(first.depart()).as(what).isAfterOrEqualTo(at.minusSeconds(60));
        assertThat(first.seconds())
            .as(what)
            .isEqualTo(Duration.between(first.depart(), first.arrive()).toSeconds());
        if (by != null) {
          assertThat(first.arrive()).as(what).isBeforeOrEqualTo(by);
        }
        if (result.moment().isKnown()) {
          assertThat(result.moment().at()).as(what).isAfterOrEqualTo(before);
          before = result.moment().at();
        }
        for (TravelOption option : result.options()) {
          RideAnswer ride = Objects.requireNonNull(option.ride(), what);
          assertThat(ride.verdict()).as(what).isNotEqualTo(Verdict.NO);
          Instant orderBy = ride.orderBy();
          assertThat(orderBy == null || !orderBy.isBefore(clock.instant().minusSeconds(60)))
              .as(what)
              .isTrue();
          shown++;
        }
      }
    }
    assertThat(shown).isGreaterThan(100);
  }

  @Test
  void aRideThatIsNoneSaysWhy() {
    NearestAnswer answer =
        nearest.find(
            new NearestQuery(
                "sygeplejeklinik",
                STOREGADE,
                List.of(Mode.WALK, Mode.RIDE),
                "walk",
                tomorrowAt(10),
                null,
                Set.of(),
                1,
                null,
                new Person(
                    82, "0992", Answer.UNKNOWN, Map.of("kan-ikke-tage-bus", true), null, null)));
    NearestAnswer broad =
        answer.results().isEmpty()
            ? nearest.find(query(List.of(Mode.WALK, Mode.RIDE), Set.of(), tomorrowAt(10), null, 1))
            : answer;

    assertThat(broad.results().getFirst().otherRides())
        .anySatisfy(
            ride -> {
              assertThat(ride.ride().id()).isEqualTo("patientbefordring");
              assertThat(ride.verdict()).isEqualTo(Verdict.NO);
              assertThat(ride.because().getFirst().code()).isEqualTo("service");
            });
  }

  private static NearestQuery query(
      List<Mode> modes, Set<String> rides, Instant at, @Nullable Instant by, int limit) {
    return new NearestQuery(
        "sygeplejeklinik",
        STOREGADE,
        modes,
        "walk",
        at,
        by,
        Set.of(),
        limit,
        null,
        Person.UNKNOWN,
        rides);
  }

  /** The next weekday. */
  private Instant tomorrowAt(int hour) {
    return clock
        .instant()
        .atZone(worlds.current().region().zone())
        .toLocalDate()
        .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY))
        .atTime(hour, 0)
        .atZone(worlds.current().region().zone())
        .toInstant();
  }
}
