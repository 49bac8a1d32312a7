package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.availability.Confidence;
import dk.naersund.geo.Area;
import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.rides.Aid;
import dk.naersund.rides.Ride;
import dk.naersund.rides.RideAnswer;
import dk.naersund.rides.RideTrip;
import dk.naersund.rides.Rider;
import dk.naersund.rides.Verdict;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The first free time that somebody can keep by a ride, against all times of each place looked at
 * one by one: for each of them, is there a ride that can still be ordered, is there by then and on
 * that day, and drives home after the visit? Places with parking of their own, where the door that
 * a car stops at is a matter of its own, are left aside.
 */
@IslandTest
class RideTimesOracleIT {
  private static final int CASES = Integer.getInteger("naersund.times.cases", 600);
  private static final Duration VISIT = Duration.ofMinutes(30);

  /** A search looks some hours further ahead than this. */
  private static final Duration HORIZON = Duration.ofDays(13);

  @Autowired Worlds worlds;
  @Autowired Texts texts;

  @Test
  void theFirstTimeByRideIsTheFirstThatOneFindsByLookingAtAll() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println("RideTimesOracleIT seed " + seed);
    Random random = new Random(seed);
    World world = worlds.current();
    int timed = 0;
    for (int i = 0; i < CASES; i++) {
      Instant now =
          LocalDate.of(2026, 11, 16)
              .plusDays(random.nextInt(30))
              .atTime(random.nextInt(24), random.nextInt(60))
              .atZone(world.region().zone())
              .toInstant();
      DrawnTimes times = new DrawnTimes(world, now, random);
      NearestQuery query = query(world, random, now);
      NearestAnswer answer =
          Nearest.over(worlds, times, texts, Clock.fixed(now, ZoneId.of("UTC"))).find(query);
      Map<Offer, Moment> found = new HashMap<>();
      answer.results().forEach(result -> found.put(result.offer(), result.moment()));
      for (Offer offer : world.offers().all()) {
        if (offer.kind().id().equals(query.kind())
            && hasNoParking(world, offer)
            && isKnown(times, offer)) {
          Instant expected = naive(world, query, times, offer, now).orElse(null);
          Moment moment = found.get(offer);
          String what = "case %d: %s at %s".formatted(i, offer.site().id(), query.at());
          if (moment != null) {
            timed++;
            assertThat(moment.at()).as(what).isEqualTo(expected);
          } else if (expected != null
              && expected.isBefore(query.at().plus(HORIZON))
              && OneByOne.mayUse(offer, query.person(), "0991")) {
            // A later day is left out where somebody is served today.
            assertThat(found.values())
                .as(what)
                .anyMatch(one -> one.isKnown() && one.at().isBefore(expected));
          }
        }
      }
    }
    assertThat(timed).as("results at a free time").isGreaterThan(CASES / 20);
  }

  private static NearestQuery query(World world, Random random, Instant now) {
    List<Offer> offers = world.offers().all();
    Position near = offers.get(random.nextInt(offers.size())).location().position();
    Map<String, Boolean> told = new HashMap<>();
    world
        .rides()
        .conditions()
        .forEach(
            condition -> {
              if (random.nextInt(3) > 0) {
                told.put(condition.id(), random.nextBoolean());
              }
            });
    return new NearestQuery(
        offers.get(random.nextInt(offers.size())).kind().id(),
        new Position(
            near.lat() + (random.nextDouble() - 0.5) * 0.02,
            near.lon() + (random.nextDouble() - 0.5) * 0.04),
        List.of(Mode.RIDE),
        "walk",
        now.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(5 * 86_400) : 0),
        null,
        Set.of(),
        NearestQuery.MAX_LIMIT,
        null,
        new Person(20 + random.nextInt(75), "0991", Answer.UNKNOWN, told, null, null));
  }

  private static boolean isKnown(DrawnTimes times, Offer offer) {
    DrawnTimes.Drawn drawn = times.find(offer.site().id(), offer.service().id());
    return drawn != null && drawn.confidence() == Confidence.KNOWN;
  }

  private static boolean hasNoParking(World world, Offer offer) {
    return world.offers().doors(offer.site().id()).stream()
        .allMatch(door -> door.parking() == null);
  }

  private static boolean isOn(Instant day, Instant moment, World world) {
    ZoneId zone = world.region().zone();
    return LocalDate.ofInstant(day, zone).equals(LocalDate.ofInstant(moment, zone));
  }

  private static Optional<Instant> naive(
      World world, NearestQuery query, DrawnTimes times, Offer offer, Instant now) {
    Snapped origin = world.streets().snap(query.from(), Mode.CAR.id()).orElse(null);
    if (origin == null) {
      return Optional.empty();
    }
    String from =
        world.areas().find(Area.Kind.MUNICIPALITY, query.from()).map(Area::id).orElse(null);
    Person person = query.person();
    Rider rider =
        new Rider(
            person.age(),
            person.kommunekode(),
            person.told(),
            Aid.ofProfile(query.profile()),
            null,
            null);
    DrawnTimes.Drawn drawn =
        Objects.requireNonNull(times.find(offer.site().id(), offer.service().id()));
    for (Instant start : drawn.starts()) {
      if (start.isBefore(query.at())
          || !offer.holdsOn(LocalDate.ofInstant(start, world.region().zone()))) {
        continue;
      }
      for (Door door : OneByOne.doors(world, offer)) {
        Reached there = reach(world, origin, Direction.TO_PLACE, door);
        Reached back = reach(world, origin, Direction.FROM_PLACE, door);
        if (there == null || back == null) {
          continue;
        }
        String to = door.location().kommunekode();
        for (Ride ride : world.rides().all()) {
          Instant leave = start.plus(VISIT);
          RideAnswer drive =
              world
                  .rides()
                  .judge(
                      ride,
                      rider,
                      new RideTrip(
                          query.kind(), from, to, millis(there), null, query.at(), start, now));
          RideAnswer home =
              world
                  .rides()
                  .judge(
                      ride,
                      rider,
                      new RideTrip(null, to, from, millis(back), null, leave, null, now));
          if (isPossible(drive)
              && isOn(start, Objects.requireNonNull(drive.arrive()), world)
              && isPossible(home)
              && isOn(leave, Objects.requireNonNull(home.pickup()), world)) {
            return Optional.of(start);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Duration millis(Reached reached) {
    return Duration.ofMillis(reached.millis());
  }

  private static @Nullable Reached reach(
      World world, Snapped origin, Direction direction, Door door) {
    return world.offers().reach().reach(origin, direction, new int[] {door.number()}).stream()
        .findFirst()
        .orElse(null);
  }

  private static boolean isPossible(RideAnswer answer) {
    return answer.verdict() != Verdict.NO && answer.pickup() != null && answer.arrive() != null;
  }
}
