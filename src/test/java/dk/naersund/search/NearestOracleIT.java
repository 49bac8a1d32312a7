package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.IslandTest;
import dk.naersund.geo.Position;
import dk.naersund.hours.OpeningStatus;
import dk.naersund.registry.Answer;
import dk.naersund.registry.ServiceKind;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The search against brute force: every offer judged one by one, minute by minute where it must
 * wait, and sorted. Random origins, kinds, moments, profiles and modes.
 */
@IslandTest
class NearestOracleIT {
  private static final int CASES = 1_500;
  private static final int HORIZON_DAYS = 14;

  @Autowired Nearest nearest;
  @Autowired Worlds worlds;

  private record Expected(
      String site, String service, boolean known, Instant moment, long millis, boolean laterDay) {}

  @Test
  void findsWhatBruteForceFinds() {
    long seed = System.nanoTime();
    System.out.println("NearestOracleIT seed " + seed);
    Random random = new Random(seed);
    World world = worlds.current();
    int answered = 0;
    for (int i = 0; i < CASES; i++) {
      NearestQuery query = randomQuery(world, random);
      NearestAnswer answer = nearest.find(query);
      List<Expected> expected = bruteForce(world, query);
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

  private static List<Expected> bruteForce(World world, NearestQuery query) {
    ZoneId zone = world.region().zone();
    Optional<Snapped> origin =
        world.streets().snap(query.from(), query.modes().getFirst().streetProfile(query.profile()));
    if (origin.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(query.at(), zone);
    String residence =
        world
            .areas()
            .find(dk.naersund.geo.Area.Kind.MUNICIPALITY, query.from())
            .map(dk.naersund.geo.Area::id)
            .orElse("");
    List<Expected> found = new ArrayList<>();
    for (Offer offer : world.offers().all()) {
      if (!offer.kind().id().equals(query.kind())
          || !mayUse(offer, query.person(), residence)
          || offer.from() != null && offer.from().isAfter(today.plusDays(HORIZON_DAYS))
          || offer.to() != null && offer.to().isBefore(today)) {
        continue;
      }
      int[] doors =
          world.offers().doors().stream()
              .filter(door -> door.offers().contains(offer) && door.parking() == null)
              .mapToInt(Door::number)
              .toArray();
      world.offers().reach().reach(origin.get(), Direction.TO_PLACE, doors).stream()
          .min(Comparator.comparingLong(Reached::millis).thenComparing(Reached::placement))
          .flatMap(reached -> judge(offer, query, reached, zone))
          .ifPresent(found::add);
    }
    if (found.stream().anyMatch(e -> e.known() && !e.laterDay())) {
      found.removeIf(e -> e.known() && e.laterDay());
    }
    found.sort(
        Comparator.comparing((Expected e) -> !e.known())
            .thenComparing(Expected::moment)
            .thenComparing(Expected::millis)
            .thenComparing(Expected::site)
            .thenComparing(Expected::service));
    return found;
  }

  private static boolean mayUse(Offer offer, Person person, String residence) {
    var audience = offer.service().audience();
    Integer age = person.age();
    return (age == null || audience.minAge() == null || age >= audience.minAge())
        && (age == null || audience.maxAge() == null || age <= audience.maxAge())
        && (audience.residence().isEmpty()
            || residence.isEmpty()
            || audience.residence().contains(residence))
        && !(audience.referral() == Answer.YES && person.referral() == Answer.NO);
  }

  private static Optional<Expected> judge(
      Offer offer, NearestQuery query, Reached reached, ZoneId zone) {
    Instant arrival = query.at().plusMillis(reached.millis());
    if (query.by() != null) {
      if (arrival.isAfter(query.by())) {
        return Optional.empty();
      }
      arrival = query.by();
    }
    OpeningStatus.State state = offer.hours().at(arrival).state();
    boolean holds = holds(offer, arrival, zone);
    if (holds && state != OpeningStatus.State.CLOSED) {
      boolean known = state == OpeningStatus.State.OPEN;
      return Optional.of(expected(offer, known, arrival, reached, isLater(arrival, query, zone)));
    }
    Instant minute = Instant.ofEpochSecond((arrival.getEpochSecond() / 60) * 60);
    for (int i = 0; i <= HORIZON_DAYS * 24 * 60; i++) {
      minute = minute.plusSeconds(60);
      if (holds(offer, minute, zone)
          && offer.hours().at(minute).state() == OpeningStatus.State.OPEN) {
        return minute.isAfter(arrival.plusSeconds(HORIZON_DAYS * 86_400L))
            ? Optional.empty()
            : Optional.of(expected(offer, true, minute, reached, isLater(minute, query, zone)));
      }
    }
    return Optional.empty();
  }

  /** After the day on which they leave, or must be there, and after its next three hours. */
  private static boolean isLater(Instant moment, NearestQuery query, ZoneId zone) {
    Instant first = query.by() == null ? query.at() : query.by();
    return LocalDate.ofInstant(moment, zone).isAfter(LocalDate.ofInstant(first, zone))
        && !moment.isBefore(first.plusSeconds(3 * 3_600));
  }

  private static boolean holds(Offer offer, Instant moment, ZoneId zone) {
    return offer.holdsOn(LocalDate.ofInstant(moment, zone));
  }

  private static Expected expected(
      Offer offer, boolean known, Instant moment, Reached reached, boolean laterDay) {
    return new Expected(
        offer.site().id(), offer.service().id(), known, moment, reached.millis(), laterDay);
  }
}
