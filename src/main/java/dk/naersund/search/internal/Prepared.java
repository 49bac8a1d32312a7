package dk.naersund.search.internal;

import dk.naersund.world.Offer;
import dk.naersund.world.World;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What follows from a world alone, whoever asks, worked out when it is first needed. It is kept as
 * long as the world is the present one. Safe for many threads.
 */
final class Prepared {
  private final World world;
  private final Map<String, OpenTimes> openTimes = new ConcurrentHashMap<>();
  private final Map<String, CrowDoors> crowDoors = new ConcurrentHashMap<>();
  private final Map<ParkingWalk, Long> parkingWalks = new ConcurrentHashMap<>();

  private record ParkingWalk(int door, String profile) {}

  Prepared(World world) {
    this.world = world;
  }

  World world() {
    return world;
  }

  /** When anything of the kind is open. */
  OpenTimes openTimes(String kind) {
    return openTimes.computeIfAbsent(
        kind,
        k ->
            new OpenTimes(
                world.offers().ofKind(k).stream().map(Offer::hours).toList(),
                world.region().zone(),
                Arrivals.HORIZON_DAYS + 1));
  }

  /** The doors to the offers of the kind. */
  CrowDoors crowDoors(String kind) {
    return crowDoors.computeIfAbsent(kind, k -> new CrowDoors(world.offers().doorsOf(k)));
  }

  /** The time between a parking space and its door for a person's profile, as found before. */
  long parkingWalk(int door, String profile, LongSupplier find) {
    return parkingWalks.computeIfAbsent(new ParkingWalk(door, profile), walk -> find.getAsLong());
  }
}
