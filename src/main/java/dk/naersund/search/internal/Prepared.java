package dk.naersund.search.internal;

import dk.naersund.streets.Snapped;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
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
  private final Map<DoorAndProfile, Long> parkingWalks = new ConcurrentHashMap<>();
  private final Map<DoorAndProfile, Double> metresToStreet = new ConcurrentHashMap<>();

  private record DoorAndProfile(int door, String profile) {}

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
    return parkingWalks.computeIfAbsent(
        new DoorAndProfile(door, profile), walk -> find.getAsLong());
  }

  /** Between a door and the nearest street of the profile; −1 where there is none near. */
  double metresToStreet(Door door, String profile) {
    return metresToStreet.computeIfAbsent(
        new DoorAndProfile(door.number(), profile),
        d ->
            world
                .streets()
                .snap(door.entrance().position(), profile)
                .map(Snapped::metres)
                .orElse(-1.0));
  }
}
