package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naersund.IslandTest;
import dk.naersund.streets.Profile;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order when nobody says how they travel: each place of each answer looked at on its own. */
@IslandTest
class RealisticOrderIT extends IslandSearch {
  private static final List<Mode> ALL = List.of(Mode.WALK, Mode.TRANSIT, Mode.RIDE, Mode.CAR);

  @Test
  void whoReachesAPlaceByThemselvesIsNeverSentOnALongWalk() {
    long seed = seed();
    Random random = new Random(seed);
    Map<Mode, Integer> decided = new EnumMap<>(Mode.class);
    for (int i = 0; i < 150; i++) {
      NearestQuery query = randomQuery(random);
      String what = "seed %d case %d %s %s".formatted(seed, i, query.profile(), query.at());
      int tier = 1;
      Instant before = Instant.MIN;
      for (NearestAnswer.Result result : nearest.find(query).results()) {
        TravelOption first = result.first();
        long byThemselves = byThemselves(query, result);
        int own = tier(query, first);
        if (own == 1) {
          assertThat(first.arrive().getEpochSecond())
              .as("%s to %s", what, result.offer().site().id())
              .isCloseTo(byThemselves, within(1L));
        } else {
          assertThat(byThemselves)
              .as("%s to %s", what, result.offer().site().id())
              .isEqualTo(NEVER);
        }
        if (result.moment().isKnown()) {
          assertThat(own).as(what).isGreaterThanOrEqualTo(tier);
          if (own == tier) {
            assertThat(result.moment().at()).as(what).isAfterOrEqualTo(before);
          }
          tier = own;
          before = result.moment().at();
        }
        decided.merge(first.mode(), 1, Integer::sum);
      }
    }
    assertThat(decided.keySet()).contains(Mode.WALK, Mode.TRANSIT, Mode.RIDE);
  }

  @Test
  void nobodyLosesAPlaceTheyCouldHaveWalkedTo() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      NearestQuery query = randomQuery(random);
      Set<String> realistic = sites(query);
      assertThat(realistic)
          .as("%s %s", query.profile(), query.at())
          .containsAll(sites(asked(query, List.of(Mode.WALK), NearestQuery.Order.FIRST_MODE)));
    }
  }

  @Test
  void aRollatorFourKilometresAwayIsToldOfTheBusAndNotOfTheWalk() {
    // Seen on the page before: "1 time og 42 min" on foot was the first line.
    int carried = 0;
    Random random = new Random(82);
    for (int i = 0; i < 100; i++) {
      NearestQuery query = asked(randomQuery(random), ALL, NearestQuery.Order.REALISTIC);
      for (NearestAnswer.Result result : nearest.find(query).results()) {
        for (TravelOption option : result.options()) {
          boolean far = option.mode() == Mode.WALK && option.metres() > most(query);
          assertThat(option.notes().stream().anyMatch(note -> note.code().equals("long-walk")))
              .isEqualTo(far);
        }
        carried += result.first().mode() == Mode.WALK ? 0 : 1;
      }
    }
    assertThat(carried).isGreaterThan(50);
  }

  private Set<String> sites(NearestQuery query) {
    Set<String> sites = new HashSet<>();
    nearest.find(query).results().forEach(result -> sites.add(result.offer().site().id()));
    return sites;
  }

  private int tier(NearestQuery query, TravelOption first) {
    if (first.mode() == Mode.RIDE) {
      return 2;
    }
    if (first.mode() == Mode.CAR) {
      return 3;
    }
    return first.mode() == Mode.WALK && first.metres() > most(query) ? 4 : 1;
  }

  private int most(NearestQuery query) {
    Profile profile = worlds.current().streets().findProfile(query.profile()).orElseThrow();
    return profile.walking().mostMetres();
  }

  private NearestQuery randomQuery(Random random) {
    World world = worlds.current();
    List<Door> doors = world.offers().doors();
    List<String> kinds =
        List.of("sygeplejeklinik", "apotek", "laegehus", "traeningscenter", "sundhedshus");
    // Within the opening hours of a day on which everything runs: all of it is served today.
    Instant at =
        LocalDate.of(2026, 11, 23)
            .plusDays(random.nextInt(4))
            .atTime(8 + random.nextInt(2), random.nextInt(60))
            .atZone(world.region().zone())
            .toInstant();
    return new NearestQuery(
        kinds.get(random.nextInt(kinds.size())),
        doors.get(random.nextInt(doors.size())).entrance().position(),
        ALL,
        PROFILES.get(random.nextInt(PROFILES.size())),
        at,
        null,
        Set.of(),
        50,
        null,
        Person.UNKNOWN,
        Set.of(),
        NearestQuery.Order.REALISTIC);
  }

  private static NearestQuery asked(
      NearestQuery query, List<Mode> modes, NearestQuery.Order order) {
    return new NearestQuery(
        query.kind(),
        query.from(),
        modes,
        query.profile(),
        query.at(),
        null,
        Set.of(),
        50,
        null,
        Person.UNKNOWN,
        Set.of(),
        order);
  }

  /** On foot within the limit or by a vehicle; the timetable is looked at for a day. */
  private long byThemselves(NearestQuery query, NearestAnswer.Result result) {
    long soonest =
        soonest(query, result, door -> door.offers().contains(result.offer()), most(query));
    return soonest - query.at().getEpochSecond() > Duration.ofDays(30).toSeconds()
        ? NEVER
        : soonest;
  }
}
