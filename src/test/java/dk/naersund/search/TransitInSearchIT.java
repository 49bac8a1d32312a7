package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.transit.Leg;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The nearest by public transport on the island: random people, each place judged on its own. */
@IslandTest
class TransitInSearchIT extends IslandSearch {

  @Test
  void theOrderIsThatOfTheMomentsOfServiceAndNothingIsSooner() {
    long seed = seed();
    Random random = new Random(seed);
    int carried = 0;
    int home = 0;
    for (int i = 0; i < 250; i++) {
      NearestQuery query = randomQuery(random);
      String what = "seed %d case %d %s %s".formatted(seed, i, query.profile(), query.at());
      Instant before = Instant.MIN;
      for (NearestAnswer.Result result : nearest.find(query).results()) {
        TravelOption first = result.first();
        assertThat(first.mode()).as(what).isEqualTo(Mode.TRANSIT);
        assertThat(first.depart()).as(what).isAfterOrEqualTo(query.at());
        TransitWay way = Objects.requireNonNull(first.transit());
        follows(way.legs(), first, what);
        Instant by = query.by();
        if (by == null) {
          assertThat(first.arrive().getEpochSecond())
              .as("%s to %s", what, result.offer().site().id())
              .isCloseTo(
                  soonest(
                      query,
                      result,
                      door -> door.entrance().equals(result.entrance()),
                      Integer.MAX_VALUE),
                  org.assertj.core.data.Offset.offset(1L));
          if (result.moment().isKnown()) {
            assertThat(result.moment().at()).as(what).isAfterOrEqualTo(before);
            before = result.moment().at();
          }
        } else {
          assertThat(first.arrive()).as(what).isBeforeOrEqualTo(by);
        }
        carried += way.firstRide().isPresent() ? 1 : 0;
        TravelOption.Home back = first.home();
        if (back != null && back.depart() != null) {
          assertThat(back.depart())
              .as(what)
              .isAfterOrEqualTo(first.arrive().plus(Duration.ofMinutes(30)).minusSeconds(1))
              .isAfterOrEqualTo(result.moment().at().plus(Duration.ofMinutes(30)));
          home += back.transit() == null ? 0 : 1;
        }
      }
    }
    assertThat(carried).as("ways with a vehicle").isGreaterThan(50);
    assertThat(home).as("ways home with a vehicle").isGreaterThan(20);
  }

  @Test
  void publicTransportStandsBesideTheWayOnFootOnlyWhereItIsSooner() {
    Random random = new Random(5);
    int beside = 0;
    for (int i = 0; i < 100; i++) {
      NearestQuery query = randomQuery(random);
      for (NearestAnswer.Result result :
          nearest
              .find(
                  new NearestQuery(
                      query.kind(),
                      query.from(),
                      List.of(Mode.WALK, Mode.TRANSIT),
                      query.profile(),
                      query.at(),
                      null,
                      Set.of(),
                      5,
                      null,
                      Person.UNKNOWN))
              .results()) {
        assertThat(result.first().mode()).isEqualTo(Mode.WALK);
        if (result.options().size() > 1) {
          assertThat(result.options().get(1).arrive()).isBefore(result.first().arrive());
          beside++;
        }
      }
    }
    assertThat(beside).isGreaterThan(10);
  }

  private NearestQuery randomQuery(Random random) {
    World world = worlds.current();
    List<Door> doors = world.offers().doors();
    List<String> kinds =
        List.of("sygeplejeklinik", "apotek", "laegehus", "traeningscenter", "sundhedshus");
    Instant at =
        LocalDate.of(2026, 11, 23)
            .plusDays(random.nextInt(12))
            .atTime(5 + random.nextInt(17), random.nextInt(60))
            .atZone(world.region().zone())
            .toInstant();
    return new NearestQuery(
        kinds.get(random.nextInt(kinds.size())),
        doors.get(random.nextInt(doors.size())).entrance().position(),
        List.of(Mode.TRANSIT),
        PROFILES.get(random.nextInt(PROFILES.size())),
        at,
        random.nextInt(3) == 0 ? at.plusSeconds(900 + random.nextInt(4 * 3600)) : null,
        Set.of(),
        5,
        null,
        Person.UNKNOWN);
  }

  /** The legs begin and end where the option does, and none begins before the last has ended. */
  private static void follows(List<Leg> legs, TravelOption option, String what) {
    assertThat(legs).as(what).isNotEmpty();
    @Nullable Leg before = null;
    for (Leg leg : legs) {
      assertThat(leg.arrives()).as(what).isAfterOrEqualTo(leg.departs());
      if (before != null) {
        assertThat(leg.departs()).as(what).isAfterOrEqualTo(before.arrives());
      }
      before = leg;
    }
    assertThat(legs.getLast().arrives()).as(what).isEqualTo(option.arrive());
    assertThat(option.seconds())
        .as(what)
        .isCloseTo(
            Duration.between(option.depart(), option.arrive()).toSeconds(),
            org.assertj.core.data.Offset.offset(1L));
  }
}
