package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.availability.Confidence;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.Timetable;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The order of results with free times against brute force: each place by itself, all of its times
 * looked at one by one, however early the search stops. By public transport a time counts only if
 * there is a way home after it, found by searching forward from the door.
 */
@IslandTest
class FreeTimesOracleIT {
  private static final int CASES = Integer.getInteger("naersund.times.cases", 1_500);

  @Autowired Worlds worlds;
  @Autowired Texts texts;
  @Autowired Clock clock;

  private @Nullable DrawnTimes times;
  private @Nullable Nearest nearest;

  @Test
  void findsWhatBruteForceFindsOnesOwnWay() {
    Random random = random();
    int timed = 0;
    for (int i = 0; i < CASES; i++) {
      timed += compare(random, i, random.nextInt(4) == 0 ? Mode.BIKE : Mode.WALK);
    }
    assertThat(timed).as("results at a free time").isGreaterThan(CASES / 5);
  }

  @Test
  void findsWhatBruteForceFindsByPublicTransport() {
    Random random = random();
    int timed = 0;
    for (int i = 0; i < CASES / 3; i++) {
      timed += compare(random, i, Mode.TRANSIT);
    }
    assertThat(timed).as("results at a free time").isGreaterThan(CASES / 20);
  }

  private static Random random() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("FreeTimesOracleIT seed " + seed);
    return new Random(seed);
  }

  /** How many results are at a free time. */
  private int compare(Random random, int i, Mode mode) {
    World world = worlds.current();
    Worlds ruleless = Ruleless.worlds(worlds);
    if (i % 10 == 0) {
      Instant now =
          LocalDate.of(2026, 11, 16)
              .plusDays(random.nextInt(30))
              .atTime(random.nextInt(24), random.nextInt(60))
              .atZone(world.region().zone())
              .toInstant();
      times = new DrawnTimes(world, now, random);
      nearest = Nearest.over(ruleless, times, texts, clock);
    }
    DrawnTimes drawn = Objects.requireNonNull(times);
    NearestQuery query = query(world, random, mode, drawn.takenAt());
    NearestAnswer answer = Objects.requireNonNull(nearest).find(query);
    assertThat(answer.results())
        .as("case %d: %s %s %s by %s", i, mode, query.kind(), query.at(), query.by())
        .extracting(FreeTimesOracleIT::what)
        .containsExactlyElementsOf(
            bruteForce(world, query, drawn).stream()
                .limit(query.limit())
                .map(e -> e.what() + " " + e.moment())
                .toList());
    int timed = 0;
    for (NearestAnswer.Result result : answer.results()) {
      if (result.moment().kind() == Moment.Kind.AT_A_FREE_TIME) {
        timed++;
        check(result, query);
      }
    }
    return timed;
  }

  /** Who leaves when they are told to is there for the time. */
  private static void check(NearestAnswer.Result result, NearestQuery query) {
    TravelOption first = result.first();
    Instant leaveBy = Objects.requireNonNull(first.leaveBy(), "a time has a moment to leave");
    assertThat(leaveBy).isAfterOrEqualTo(query.at().minusMillis(1000));
    assertThat(leaveBy.plusSeconds(first.seconds()))
        .isBeforeOrEqualTo(result.moment().at().plusMillis(500));
    Instant before = result.moment().at();
    for (var then : Objects.requireNonNull(result.nextFree()).then()) {
      assertThat(then.start()).isAfter(before);
      before = then.start();
    }
  }

  private static String what(NearestAnswer.Result result) {
    return result.offer().site().id()
        + " "
        + result.offer().service().id()
        + " "
        + result.moment().at();
  }

  private static NearestQuery query(World world, Random random, Mode mode, Instant now) {
    List<Offer> offers = world.offers().all();
    Position near = offers.get(random.nextInt(offers.size())).location().position();
    Instant at = now.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(5 * 86_400) : 0);
    return new NearestQuery(
        offers.get(random.nextInt(offers.size())).kind().id(),
        new Position(
            near.lat() + (random.nextDouble() - 0.5) * 0.02,
            near.lon() + (random.nextDouble() - 0.5) * 0.04),
        List.of(mode),
        List.of("walk", "rollator", "wheelchair").get(random.nextInt(3)),
        at,
        random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(6 * 3600)) : null,
        Set.of(),
        1 + random.nextInt(10),
        null,
        new Person(random.nextBoolean() ? random.nextInt(100) : null, null, Answer.UNKNOWN));
  }

  private List<OneByOne.Expected> bruteForce(World world, NearestQuery query, DrawnTimes times) {
    if (query.modes().getFirst() == Mode.TRANSIT) {
      return new ByTransit(world, Objects.requireNonNull(nearest), query, times).expected();
    }
    return world
        .streets()
        .snap(query.from(), query.modes().getFirst().streetProfile(query.profile()))
        .map(
            origin ->
                OneByOne.judge(
                    world,
                    query,
                    offer -> millis(world, origin, offer),
                    new Told(times) {
                      @Override
                      boolean canGoHome(
                          Offer offer, Instant arrival, Instant start, Instant served) {
                        return true;
                      }
                    }))
        .orElse(List.of());
  }

  private static OptionalLong millis(World world, Snapped origin, Offer offer) {
    int[] doors = OneByOne.doors(world, offer).stream().mapToInt(Door::number).toArray();
    return world.offers().reach().reach(origin, Direction.TO_PLACE, doors).stream()
        .mapToLong(Reached::millis)
        .min();
  }

  private abstract static class Told implements OneByOne.Told {
    private final DrawnTimes times;

    Told(DrawnTimes times) {
      this.times = times;
    }

    /** Whether who is served at a moment gets home, of those who come for a start. */
    abstract boolean canGoHome(Offer offer, Instant arrival, Instant start, Instant served);

    @Override
    public boolean isTold(Offer offer) {
      return times.knows(offer.site().id(), offer.service().id());
    }

    @Override
    public @Nullable List<Instant> free(Offer offer, Instant arrival) {
      DrawnTimes.Drawn drawn =
          Objects.requireNonNull(times.find(offer.site().id(), offer.service().id()));
      return drawn.confidence() == Confidence.OLD || drawn.confidence() == Confidence.SILENT
          ? null
          : drawn.starts().stream()
              .filter(
                  start ->
                      !start.isBefore(arrival)
                          && canGoHome(offer, arrival, start, start)
                          && canGoHome(offer, arrival, start, start.plus(span(offer))))
              .toList();
    }

    /** Nothing earlier than a span's end is promised. */
    @Override
    public Duration span(Offer offer) {
      return Objects.requireNonNull(times.find(offer.site().id(), offer.service().id()))
                  .confidence()
              == Confidence.COARSE
          ? DrawnTimes.SPAN
          : Duration.ZERO;
    }
  }

  /** By public transport: a search for each door, there and home. */
  private static final class ByTransit extends Told {
    private final World world;
    private final NearestQuery query;
    private final PublicTransport transport;
    private final StopWalks walks;
    private final TransitOneByOne oracle;

    ByTransit(World world, Nearest nearest, NearestQuery query, DrawnTimes times) {
      super(times);
      this.world = world;
      this.query = query;
      transport = Objects.requireNonNull(world.transport());
      walks = transport.walks(query.profile());
      oracle = new TransitOneByOne(world, nearest, LocalDate.EPOCH, 1, new Random(0));
    }

    List<OneByOne.Expected> expected() {
      return oracle.oneByOne(query, this);
    }

    @Override
    boolean canGoHome(Offer offer, Instant arrival, Instant start, Instant served) {
      Snapped origin = world.streets().snap(query.from(), query.profile()).orElseThrow();
      Door door =
          OneByOne.doors(world, offer).stream()
              .min(
                  Comparator.comparingLong((Door one) -> oracle.ways(query, one).millis())
                      .thenComparing(Door::number))
              .orElseThrow();
      if (start.isAfter(arrival.plusSeconds(14 * 86_400L))) {
        return false;
      }
      if (oracle.ways(query, door).isOnFoot()) {
        return true;
      }
      Timetable timetable = transport.timetable();
      Instant leave = served.plusSeconds(30 * 60);
      Instant end = timetable.endOf(timetable.travelDayOf(leave));
      Snapped at = world.offers().reach().door(door.number(), query.profile()).orElseThrow();
      StopLegs home = walks.near(origin, Direction.FROM_PLACE);
      try (TransitSearch search = timetable.search()) {
        TransitTimes found =
            search.from(walks, TransitQuery.at(leave), walks.near(at, Direction.TO_PLACE));
        for (int leg = 0; leg < home.size(); leg++) {
          long second = found.second(home.stop(leg));
          if (second != TransitTimes.NO_WAY
              && found.rides(home.stop(leg)) > 0
              && second + home.seconds(leg) <= end.getEpochSecond()) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
