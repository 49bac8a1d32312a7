package dk.naersund.world.internal;

import dk.naersund.transit.PlaceWalks;
import dk.naersund.world.Offers;
import dk.naersund.world.PublicTransport;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks up from which stops doors are reached: all doors once, and after an edit those it moved.
 */
final class DoorWalks {
  private DoorWalks() {}

  /** The same public transport with all doors of these offers. */
  static @Nullable PublicTransport all(@Nullable PublicTransport transport, Offers offers) {
    if (transport == null) {
      return null;
    }
    int[] numbers = offers.doors().stream().mapToInt(Offers.Door::number).toArray();
    Map<String, PlaceWalks> doors = new HashMap<>();
    transport
        .walksByProfile()
        .forEach(
            (profile, walks) ->
                doors.put(profile, PlaceWalks.of(walks, offers.reach(), IntStream.of(numbers))));
    return new PublicTransport(transport.timetable(), transport.walksByProfile(), doors);
  }

  /**
   * The same public transport after an edit.
   *
   * @param before the offers whose doors it has
   * @param after the offers after the edit
   * @param sites the sites that differ
   */
  static @Nullable PublicTransport changed(
      @Nullable PublicTransport transport, Offers before, Offers after, Set<String> sites) {
    if (transport == null || after == before) {
      return transport;
    }
    Set<Integer> numbers = new TreeSet<>();
    for (String site : sites) {
      before.doors(site).forEach(door -> numbers.add(door.number()));
      after.doors(site).forEach(door -> numbers.add(door.number()));
    }
    Map<String, PlaceWalks> doors = new HashMap<>();
    transport
        .doorsByProfile()
        .forEach(
            (profile, walks) ->
                doors.put(
                    profile,
                    walks.with(after.reach(), numbers.stream().mapToInt(Integer::intValue))));
    return new PublicTransport(transport.timetable(), transport.walksByProfile(), doors);
  }
}
