package dk.naersund.search.internal;

import dk.naersund.availability.FreeTimesSnapshot;
import dk.naersund.streets.Snapped;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import dk.naersund.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a world alone, whoever asks, worked out when it is first needed. It is kept as
 * long as the world is the present one. Safe for many threads.
 */
final class Prepared {
  private final World world;
  private final Map<String, OpenTimes> openTimes = new ConcurrentHashMap<>();
  private final Map<String, ToldOffers> toldOffers = new ConcurrentHashMap<>();
  private final Map<String, CrowDoors> crowDoors = new ConcurrentHashMap<>();
  private final Map<DoorAndProfile, Long> parkingWalks = new ConcurrentHashMap<>();
  private final Map<DoorAndProfile, Double> metresToStreet = new ConcurrentHashMap<>();

  /** By the number of each of them. */
  private final AtomicReferenceArray<@Nullable List<Door>> doorsOfSite;

  private record DoorAndProfile(int door, String profile) {}

  Prepared(World world) {
    this.world = world;
    List<Door> doors = world.offers().doors();
    doorsOfSite = new AtomicReferenceArray<>(doors.isEmpty() ? 0 : doors.getLast().number() + 1);
  }

  World world() {
    return world;
  }

  /** All doors of the door's site, as {@link dk.naersund.world.Offers#doors(String)} has them. */
  List<Door> doorsOfSite(Door door) {
    List<Door> doors = doorsOfSite.get(door.number());
    if (doors == null) {
      doors = world.offers().doors(door.site().id());
      doorsOfSite.set(door.number(), doors);
    }
    return doors;
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

  /** Of which offers of the kind somebody tells the free times. */
  ToldOffers toldOffers(String kind, FreeTimesSnapshot free) {
    ToldOffers told = toldOffers.get(kind);
    if (told == null || !told.isOf(free)) {
      told =
          ToldOffers.of(
              world.offers().ofKind(kind), free, openTimes(kind), world.region().zone(), told);
      toldOffers.put(kind, told);
    }
    return told;
  }

  /** Whether what answers about the kind share is worked out, for somebody who comes then. */
  boolean isReady(String kind, Instant from) {
    ToldOffers told = toldOffers.get(kind);
    return told != null && told.isReady(from) && crowDoors.containsKey(kind);
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
