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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What was passed over, against looking at every place: nearer than the last result shown, and not
 * among them. Where a way is known, nearer means sooner there; else, in a straight line.
 */
@IslandTest
class PassedOverOracleIT extends IslandSearch {
  private static final int CASES = 1_500;
  private static final int HORIZON_DAYS = 14;
  private static final int MOST = 5;

  /** A place of the kind, and how far it is; without a known way, millis is null. */
  private record Place(String site, @Nullable Long millis, double metres) {}

  @Test
  void isWhatLookingAtEveryPlaceFinds() {
    long seed = seed();
    Random random = new Random(seed);
    World world = worlds.current();
    int passed = 0;
    int withoutWay = 0;
    for (int i = 0; i < CASES; i++) {
      NearestQuery query = randomQuery(world, random);
      NearestAnswer answer = nearest.find(query);
      String street = query.modes().getFirst().streetProfile(query.profile());
      Optional<Snapped> origin = world.streets().snap(query.from(), street);
      if (origin.isEmpty()) {
        assertThat(answer.passedOver()).isEmpty();
        continue;
      }
      List<Place> expected = bruteForce(world, query, answer, origin.get());
      assertThat(answer.passedOver().stream().map(one -> one.site().id()))
          .as("seed %d case %d: %s %s %s", seed, i, query.kind(), query.profile(), query.at())
          .containsExactlyElementsOf(expected.stream().map(Place::site).toList());
      for (NearestAnswer.PassedOver one : answer.passedOver()) {
        assertThat(one.reasons()).as("seed %d case %d: %s", seed, i, one.site().id()).isNotEmpty();
        withoutWay += one.seconds() == null ? 1 : 0;
      }
      assertThat(answer.passedOver().stream().map(one -> one.seconds() == null))
          .as("seed %d case %d", seed, i)
          .containsExactlyElementsOf(expected.stream().map(p -> p.millis() == null).toList());
      passed += answer.passedOver().size();
    }
    assertThat(passed).as("places passed over in all cases").isGreaterThan(CASES / 4);
    assertThat(withoutWay).as("of them without a known way").isPositive();
  }

  private static NearestQuery randomQuery(World world, Random random) {
    List<Door> doors = world.offers().doors();
    Position near = doors.get(random.nextInt(doors.size())).entrance().position();
    List<ServiceKind> kinds = List.copyOf(world.registry().serviceKinds());
    List<String> profiles =
        world.streets().profiles().stream().filter(p -> !p.vehicle()).map(p -> p.id()).toList();
    Instant at =
        LocalDate.of(2026, 9, 1)
            .atStartOfDay(world.region().zone())
            .toInstant()
            .plusSeconds(random.nextInt(150 * 86_400));
    return new NearestQuery(
        kinds.get(random.nextInt(kinds.size())).id(),
        new Position(
            near.lat() + (random.nextDouble() - 0.5) * 0.03,
            near.lon() + (random.nextDouble() - 0.5) * 0.06),
        List.of(random.nextInt(4) == 0 ? Mode.BIKE : Mode.WALK),
        profiles.get(random.nextInt(profiles.size())),
        at,
        random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(6 * 3_600)) : null,
        Set.of(),
        1 + random.nextInt(8),
        null,
        new Person(
            random.nextBoolean() ? random.nextInt(100) : null,
            null,
            Answer.values()[random.nextInt(3)]));
  }

  private static List<Place> bruteForce(
      World world, NearestQuery query, NearestAnswer answer, Snapped origin) {
    Set<String> shown =
        answer.results().stream().map(r -> r.offer().site().id()).collect(Collectors.toSet());
    long lastMillis = Long.MAX_VALUE;
    double lastMetres = Double.MAX_VALUE;
    if (!shown.isEmpty()) {
      lastMillis = 0;
      lastMetres = 0;
      for (NearestAnswer.Result result : answer.results()) {
        Reached way =
            reached(world, origin, doors(world, door -> door.offers().contains(result.offer())))
                .orElseThrow();
        Door door = world.offers().door(way.placement());
        lastMillis = Math.max(lastMillis, way.millis());
        lastMetres = Math.max(lastMetres, query.from().metresTo(door.entrance().position()));
      }
    }
    List<Place> withWay = new ArrayList<>();
    List<Place> withoutWay = new ArrayList<>();
    for (var site : world.registry().sites()) {
      List<Door> doors =
          doors(
              world,
              door ->
                  door.site().id().equals(site.id())
                      && door.offers().stream().anyMatch(offer -> isAsked(offer, query, world)));
      if (shown.contains(site.id()) || doors.isEmpty()) {
        continue;
      }
      Optional<Reached> way = reached(world, origin, doors);
      double crow =
          doors.stream()
              .mapToDouble(door -> query.from().metresTo(door.entrance().position()))
              .min()
              .orElseThrow();
      if (way.isEmpty() && crow < lastMetres) {
        withoutWay.add(new Place(site.id(), null, crow));
      } else if (way.isPresent() && way.get().millis() < lastMillis) {
        withWay.add(new Place(site.id(), way.get().millis(), way.get().metres()));
      }
    }
    withWay.sort(
        Comparator.comparingLong((Place p) -> Objects.requireNonNull(p.millis()))
            .thenComparing(Place::site));
    List<Place> found = new ArrayList<>(withWay.subList(0, Math.min(MOST, withWay.size())));
    found.addAll(withoutWay);
    found.sort(Comparator.comparingDouble(Place::metres).thenComparing(Place::site));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static boolean isAsked(Offer offer, NearestQuery query, World world) {
    LocalDate today = LocalDate.ofInstant(query.at(), world.region().zone());
    return offer.kind().id().equals(query.kind())
        && (offer.from() == null || !offer.from().isAfter(today.plusDays(HORIZON_DAYS)))
        && (offer.to() == null || !offer.to().isBefore(today));
  }

  private static List<Door> doors(World world, java.util.function.Predicate<Door> which) {
    return world.offers().doors().stream()
        .filter(door -> door.parking() == null)
        .filter(which)
        .toList();
  }

  private static Optional<Reached> reached(World world, Snapped origin, List<Door> doors) {
    int[] numbers = doors.stream().mapToInt(Door::number).toArray();
    return world.offers().reach().reach(origin, Direction.TO_PLACE, numbers).stream()
        .min(Comparator.comparingLong(Reached::millis).thenComparing(Reached::placement));
  }
}
