package dk.naersund.search;

import dk.naersund.availability.FreeTimes;
import dk.naersund.streets.Direction;
import dk.naersund.streets.Reached;
import dk.naersund.streets.Snapped;
import dk.naersund.text.Texts;
import dk.naersund.transit.StopLegs;
import dk.naersund.transit.StopWalks;
import dk.naersund.transit.TransitQuery;
import dk.naersund.transit.TransitSearch;
import dk.naersund.transit.TransitTimes;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.PublicTransport;
import dk.naersund.world.World;
import dk.naersund.world.Worlds;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A search of its own over the started island, for random questions. */
abstract class IslandSearch {
  static final List<String> PROFILES =
      List.of("walk", "slow-walk", "rollator", "wheelchair", "stroller");

  /** Nobody comes there. */
  static final long NEVER = Long.MAX_VALUE;

  @Autowired Texts texts;
  @Autowired Clock clock;
  @Autowired Worlds worlds;

  /** Free times have an oracle of their own. */
  @SuppressWarnings("NullAway.Init")
  Nearest nearest;

  @BeforeEach
  void withoutFreeTimes() {
    nearest = Nearest.over(Ruleless.worlds(worlds), FreeTimes.none(), texts, clock);
  }

  /** A new seed, printed; {@code -Dnaersund.seed} repeats a run. */
  long seed() {
    long seed = Long.getLong("naersund.seed", System.nanoTime());
    System.out.println(getClass().getSimpleName() + " seed " + seed);
    return seed;
  }

  /** The profile's way on foot to one door, looked for alone; empty when there is none. */
  static List<Reached> walk(World world, Snapped origin, Door door, Direction direction) {
    return world.offers().reach().reach(origin, direction, new int[] {door.number()});
  }

  /**
   * When one is there, leaving at once: on foot or carried, the soonest of the result's doors, each
   * looked at on its own, in epoch seconds; {@link #NEVER} without a way.
   *
   * @param doors which of the site's doors count
   * @param mostMetres nobody walks farther
   */
  long soonest(
      NearestQuery query, NearestAnswer.Result result, Predicate<Door> doors, int mostMetres) {
    World world = worlds.current();
    Snapped origin = world.streets().snap(query.from(), query.profile()).orElseThrow();
    PublicTransport transport = Objects.requireNonNull(world.transport());
    StopWalks walks = transport.walks(query.profile());
    long soonest = NEVER;
    try (TransitSearch search = transport.timetable().search()) {
      TransitTimes times =
          search.from(walks, TransitQuery.at(query.at()), walks.near(origin, Direction.TO_PLACE));
      for (Door door : world.offers().doors(result.offer().site().id())) {
        if (door.parking() != null || !doors.test(door)) {
          continue;
        }
        for (Reached walk : walk(world, origin, door, Direction.TO_PLACE)) {
          if (walk.metres() <= mostMetres) {
            soonest = Math.min(soonest, query.at().plusMillis(walk.millis()).getEpochSecond());
          }
        }
        Snapped at = world.offers().reach().door(door.number(), query.profile()).orElse(null);
        StopLegs egress = at == null ? new StopLegs() : walks.near(at, Direction.FROM_PLACE);
        for (int leg = 0; leg < egress.size(); leg++) {
          long second = times.second(egress.stop(leg));
          if (second != TransitTimes.NO_WAY && times.rides(egress.stop(leg)) > 0) {
            soonest = Math.min(soonest, second + egress.seconds(leg));
          }
        }
      }
    }
    return soonest;
  }
}
