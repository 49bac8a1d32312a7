package dk.naersund.world.internal;

import dk.naersund.registry.Entrance;
import dk.naersund.registry.SiteLocation;
import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one site adds to a world.
 *
 * @param offers in order of service and day
 * @param doors the doors to them, their numbers growing
 */
record SitePlaces(List<Offer> offers, List<Door> doors) {
  static final SitePlaces NONE = new SitePlaces(List.of(), List.of());

  SitePlaces {
    offers = List.copyOf(offers);
    doors = List.copyOf(doors);
  }

  /**
   * The places of one site.
   *
   * @param number gives a door its number: by its place, from 0, and the number of the one before
   *     it, -1 for the first
   */
  static SitePlaces of(List<Offer> offers, IntBinaryOperator number) {
    Map<SiteLocation, List<Offer>> byLocation = new LinkedHashMap<>();
    offers.forEach(
        offer -> byLocation.computeIfAbsent(offer.location(), l -> new ArrayList<>()).add(offer));
    List<Door> doors = new ArrayList<>();
    byLocation.forEach(
        (location, there) -> {
          for (Entrance entrance : location.entrances()) {
            List<Offer> behind =
                there.stream().filter(offer -> offer.isReachedThrough(entrance)).toList();
            if (!behind.isEmpty()) {
              add(doors, number, location, entrance, null, behind);
              for (SiteLocation.Parking parking : location.parking()) {
                add(doors, number, location, entrance, parking, behind);
              }
            }
          }
        });
    return new SitePlaces(offers, doors);
  }

  private static void add(
      List<Door> doors,
      IntBinaryOperator number,
      SiteLocation location,
      Entrance entrance,
      SiteLocation.@Nullable Parking parking,
      List<Offer> behind) {
    int last = doors.isEmpty() ? -1 : doors.getLast().number();
    doors.add(
        new Door(
            number.applyAsInt(doors.size(), last),
            behind.getFirst().site(),
            location,
            entrance,
            parking,
            behind));
  }
}
