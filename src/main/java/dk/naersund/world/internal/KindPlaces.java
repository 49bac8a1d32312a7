package dk.naersund.world.internal;

import dk.naersund.world.Offer;
import dk.naersund.world.Offers.Door;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * All offers of one service kind and the doors to them, in order of site.
 *
 * @param offers in order of site, service and day
 * @param doors in order of site and number
 */
record KindPlaces(List<Offer> offers, List<Door> doors) {
  static final KindPlaces NONE = new KindPlaces(List.of(), List.of());

  KindPlaces {
    offers = List.copyOf(offers);
    doors = List.copyOf(doors);
  }

  /** With other places in the place of those of some sites. */
  KindPlaces with(Set<String> sites, String kind, Collection<SitePlaces> now) {
    List<Offer> newOffers =
        now.stream().flatMap(p -> p.offers().stream()).filter(o -> isOf(kind, o)).toList();
    List<Door> newDoors =
        now.stream()
            .flatMap(p -> p.doors().stream())
            .filter(door -> door.offers().stream().anyMatch(offer -> isOf(kind, offer)))
            .toList();
    return new KindPlaces(
        replaced(offers, sites, newOffers, offer -> offer.site().id()),
        replaced(doors, sites, newDoors, door -> door.site().id()));
  }

  private static boolean isOf(String kind, Offer offer) {
    return offer.kind().id().equals(kind);
  }

  private static <T> List<T> replaced(
      List<T> old, Set<String> sites, List<T> now, Function<T, String> site) {
    List<T> all = new ArrayList<>(old.size() + now.size());
    old.stream().filter(one -> !sites.contains(site.apply(one))).forEach(all::add);
    all.addAll(now);
    // Stable, so that what belongs to one site stays in order.
    all.sort(Comparator.comparing(site));
    return all;
  }
}
