package dk.naersund.search;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naersund.geo.Position;
import dk.naersund.registry.Answer;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random questions for the nearest by public transport, compared with every place judged on its
 * own: a search of its own to each of its doors, with walks looked up for that door alone, or the
 * way on foot where that is no slower.
 */
final class TransitOneByOne {
  private static final List<String> PROFILES =
      List.of("walk", "slow-walk", "rollator", "wheelchair", "stroller");
  private static final Duration LONGEST_BEFORE = Duration.ofHours(3);

  private final World world;
  private final Nearest nearest;
  private final LocalDate first;
  private final int days;
  private final Random random;
  private final Map<String, StopLegs> egressByDoor = new HashMap<>();
  private int carried;

  /**
   * @param first the first of the days asked about
   * @param days how many of them
   */
  TransitOneByOne(World world, Nearest nearest, LocalDate first, int days, Random random) {
    this.world = world;
    this.nearest = nearest;
    this.first = first;
    this.days = days;
    this.random = random;
  }

  /** Asks so many random questions; how many results were reached by a vehicle. */
  int compare(int cases, String name) {
    for (int i = 0; i < cases; i++) {
      NearestQuery query = randomQuery();
      assertThat(nearest.find(query).results())
          .as("%s case %d: %s %s %s", name, i, query.kind(), query.profile(), query.at())
          .extracting(TransitOneByOne::what)
          .containsExactlyElementsOf(
              oneByOne(query).stream().limit(query.limit()).map(TransitOneByOne::what).toList());
    }
    return carried;
  }

  private static String what(NearestAnswer.Result result) {
    return result.offer().site().id()
        + " "
        + result.offer().service().id()
        + " "
        + result.moment().at();
  }

  private static String what(OneByOne.Expected expected) {
    return expected.what() + " " + expected.moment();
  }

  private NearestQuery randomQuery() {
    List<Offer> offers = world.offers().all();
    Position near = offers.get(random.nextInt(offers.size())).location().position();
    Instant at =
        first
            .plusDays(random.nextInt(days))
            .atTime(random.nextInt(24), random.nextInt(60))
            .atZone(world.region().zone())
            .toInstant();
    return new NearestQuery(
        offers.get(random.nextInt(offers.size())).kind().id(),
        new Position(
            near.lat() + (random.nextDouble() - 0.5) * 0.02,
            near.lon() + (random.nextDouble() - 0.5) * 0.04),
        List.of(Mode.TRANSIT),
        PROFILES.get(random.nextInt(PROFILES.size())),
        at,
        random.nextInt(3) == 0 ? at.plusSeconds(random.nextInt(6 * 3600)) : null,
        Set.of(),
        1 + random.nextInt(8),
        null,
        new Person(random.nextBoolean() ? random.nextInt(100) : null, null, Answer.UNKNOWN));
  }

  /** How long the way there takes by a vehicle, and oneself. */
  record Ways(long ride, long walk) {
    boolean isOnFoot() {
      return walk <= ride;
    }

    long millis() {
      return Math.min(walk, ride);
    }
  }

  /** The ways to one door. */
  Ways ways(NearestQuery query, Door door) {
    Snapped origin = world.streets().snap(query.from(), query.profile()).orElseThrow();
    PublicTransport transport = Objects.requireNonNull(world.transport());
    StopWalks walks = transport.walks(query.profile());
    StopLegs access = walks.near(origin, Direction.TO_PLACE);
    try (TransitSearch search = transport.timetable().search()) {
      return new Ways(ride(search, walks, access, door, query), walk(origin, door));
    }
  }

  private List<OneByOne.Expected> oneByOne(NearestQuery query) {
    return oneByOne(query, OneByOne.Told.NONE);
  }

  /** What a search must find. */
  List<OneByOne.Expected> oneByOne(NearestQuery query, OneByOne.Told told) {
    Snapped origin = world.streets().snap(query.from(), query.profile()).orElse(null);
    if (origin == null) {
      return List.of();
    }
    PublicTransport transport = Objects.requireNonNull(world.transport());
    StopWalks walks = transport.walks(query.profile());
    StopLegs access = walks.near(origin, Direction.TO_PLACE);
    try (TransitSearch search = transport.timetable().search()) {
      return OneByOne.judge(
          world,
          query,
          offer -> {
            long least = Long.MAX_VALUE;
            for (Door door : OneByOne.doors(world, offer)) {
              long walk = walk(origin, door);
              long ride = ride(search, walks, access, door, query);
              carried += ride < walk ? 1 : 0;
              least = Math.min(least, Math.min(walk, ride));
            }
            return least == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(least);
          },
          told);
    }
  }

  private long walk(Snapped origin, Door door) {
    return world
        .offers()
        .reach()
        .reach(origin, Direction.TO_PLACE, new int[] {door.number()})
        .stream()
        .mapToLong(Reached::millis)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private long ride(
      TransitSearch search, StopWalks walks, StopLegs access, Door door, NearestQuery query) {
    StopLegs egress = egress(walks, door);
    Instant by = query.by();
    return by == null
        ? soonest(search, walks, access, egress, query.at())
        : latest(search, walks, access, egress, query.at(), by);
  }

  private StopLegs egress(StopWalks walks, Door door) {
    String profile = walks.walker().profile();
    return egressByDoor.computeIfAbsent(
        profile + " " + door.number(),
        _ -> {
          @Nullable Snapped at = world.offers().reach().door(door.number(), profile).orElse(null);
          return at == null ? new StopLegs() : walks.near(at, Direction.FROM_PLACE);
        });
  }

  private static long soonest(
      TransitSearch search, StopWalks walks, StopLegs access, StopLegs egress, Instant at) {
    TransitTimes times = search.between(walks, TransitQuery.at(at), access, egress);
    int leg = times.best(egress, TransitQuery.MOST_RIDES);
    if (leg < 0) {
      return Long.MAX_VALUE;
    }
    Instant off = times.legs(egress.stop(leg), TransitQuery.MOST_RIDES).getLast().arrives();
    return Duration.between(at, off.plusSeconds(egress.seconds(leg))).toMillis();
  }

  /** Backwards from the time at which one wants to be there. */
  private static long latest(
      TransitSearch search,
      StopWalks walks,
      StopLegs access,
      StopLegs egress,
      Instant at,
      Instant by) {
    Instant start = by.minus(LONGEST_BEFORE).isAfter(at) ? by.minus(LONGEST_BEFORE) : at;
    TransitTimes times =
        search.to(walks, TransitQuery.at(by).within(Duration.between(start, by)), egress);
    long leave = Long.MIN_VALUE;
    for (int leg = 0; leg < access.size(); leg++) {
      int stop = access.stop(leg);
      if (times.second(stop) != TransitTimes.NO_WAY && times.rides(stop) > 0) {
        leave = Math.max(leave, times.second(stop) - access.seconds(leg));
      }
    }
    return leave < start.getEpochSecond() ? Long.MAX_VALUE : by.toEpochMilli() - leave * 1000;
  }
}
